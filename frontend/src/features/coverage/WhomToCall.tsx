import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';

/** The five groups of a county that most need a call, each with its reasons in plain words. */
export function WhomToCall({ countyCode }: { countyCode: string }) {
  const { t } = useTranslation('coverage');
  const { day } = useFormat();
  const suggestions = useQuery({
    queryKey: ['coverage', 'county', countyCode, 'contact-suggestions'],
    queryFn: () =>
      read(
        api.GET('/api/v1/counties/{countyCode}/contact-suggestions', { params: { path: { countyCode } } }),
      ),
  });
  return (
    <Card title={t('call.title')}>
      <Loaded query={suggestions} lines={5} empty={<Empty text={t('call.none')} />}>
        {({ items }) => (
          <ul className="rows">
            {items.map((group) => (
              <li key={group.groupId}>
                <Link to="/groups/$groupId" params={{ groupId: group.groupId }}>
                  {group.groupName}
                </Link>
                <span>
                  {group.reasons
                    .map((reason) =>
                      t(`call.reason.${reason.code}`, {
                        count: reason.count ?? 0,
                        date: reason.date ? day(reason.date) : '',
                      }),
                    )
                    .join(' ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
