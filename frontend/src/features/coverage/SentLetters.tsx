import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { useItemNames } from './useItemNames';

/** The letters that have asked somebody to name a representative, the newest first. */
export function SentLetters({ groupId }: { groupId: string }) {
  const { t } = useTranslation('coverage');
  const { day } = useFormat();
  const itemName = useItemNames(groupId);
  const letters = useQuery({
    queryKey: ['coverage', 'group', groupId, 'letters'],
    queryFn: () =>
      read(api.GET('/api/v1/groups/{groupId}/gap-invitations', { params: { path: { groupId } } })),
  });
  return (
    <Card title={t('letters.title')}>
      <p className="soft">{t('letters.text')}</p>
      <Loaded query={letters} lines={4} empty={<Empty text={t('letters.empty')} />}>
        {({ items }) => (
          <ul className="rows">
            {items.map((letter) => (
              <li key={letter.id}>
                <b>{itemName(letter.itemCode)}</b>
                <span className="soft">
                  {[t('group.invited', { date: day(letter.invitedDate) }), letter.recipient]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <details>
                  <summary>{t('letters.open')}</summary>
                  <p lang={letter.language} className="own-text">
                    {letter.text}
                  </p>
                </details>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
