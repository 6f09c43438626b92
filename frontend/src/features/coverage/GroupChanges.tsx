import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { addDays, helsinkiDay, useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import type { CoverageState } from '@/ui/StateMark';

const SHOWN = 12;

/** What has changed at a group's table during the past year, newest first. */
export function GroupChanges({ groupId }: { groupId: string }) {
  const { t } = useTranslation(['coverage', 'common']);
  const { text, day } = useFormat();
  const words = (state?: CoverageState) => (state ? t(`common:state.${state}`) : t('history.none'));
  const to = helsinkiDay();
  const from = addDays(to, -365);
  const history = useQuery({
    queryKey: ['coverage', 'group', groupId, 'history', from],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/coverage/history', {
          params: { path: { groupId }, query: { from, to } },
        }),
      ),
  });
  return (
    <Card title={t('history.title')}>
      <Loaded query={history} lines={3}>
        {({ items }) => {
          const changed = items
            .filter((item) => item.changes.length > 0)
            .sort((a, b) => b.onDate.localeCompare(a.onDate))
            .slice(0, SHOWN);
          if (changed.length === 0) return <p className="soft">{t('history.empty')}</p>;
          return (
            <ul className="rows">
              {changed.map((item) => (
                <li key={item.onDate}>
                  <span className="soft">{day(item.onDate)}</span>
                  {item.changes.map((change) => (
                    <span key={change.itemCode}>
                      {t('history.change', {
                        item: text(change.itemName),
                        from: words(change.from),
                        to: words(change.to),
                      })}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Card>
  );
}
