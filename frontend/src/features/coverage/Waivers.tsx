import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { useItemNames } from './useItemNames';

/** What the group leaves out, or has left out, and why. */
export function Waivers({ groupId, mayWrite }: { groupId: string; mayWrite: boolean }) {
  const { t } = useTranslation('coverage');
  const { day } = useFormat();
  const itemName = useItemNames(groupId);
  const today = helsinkiDay();
  const waivers = useQuery({
    queryKey: ['coverage', 'group', groupId, 'waivers'],
    queryFn: () => read(api.GET('/api/v1/groups/{groupId}/waivers', { params: { path: { groupId } } })),
  });
  return (
    <Card title={t('waivers.title')}>
      <p className="soft">{t('waivers.text')}</p>
      <Loaded query={waivers} lines={4} empty={<Empty text={t('waivers.empty')} />}>
        {({ items }) => (
          <ul className="rows">
            {items.map((waiver) => {
              const end = waiver.endedDate ?? waiver.reviewDate;
              const inForce = end > today;
              return (
                <li key={waiver.id}>
                  <span className="row">
                    <b>{itemName(waiver.itemCode)}</b>
                    {!inForce && <Badge>{t('waivers.over')}</Badge>}
                  </span>
                  <span>{waiver.reason}</span>
                  <span className="soft">
                    {t('waivers.period', { from: day(waiver.validFromDate), to: day(end) })}
                  </span>
                  {inForce && mayWrite && (
                    <Link
                      to="/groups/$groupId/gaps/$itemCode"
                      params={{ groupId, itemCode: waiver.itemCode }}
                      aria-label={`${t('gap.review')}: ${itemName(waiver.itemCode)}`}
                    >
                      {t('gap.review')}
                    </Link>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
