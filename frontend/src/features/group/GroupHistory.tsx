import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { HistoryRows } from '@/ui/HistoryRows';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';

/** What has changed in the group, by whom and when, newest first. */
export function GroupHistory({ groupId }: { groupId: string }) {
  const { t, i18n } = useTranslation('group');
  const query = useInfiniteQuery({
    queryKey: ['group', groupId, 'events'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/groups/{groupId}/events', {
          params: { path: { groupId }, query: { cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const events = query.data?.pages.flatMap((page) => page.items) ?? [];
  const word = (kind: 'event' | 'changedField', code: string) => {
    const key = `history.${kind}.${code.replace('.', '-')}`;
    // What happens to the group's goals, meetings and choices is worded with them.
    const texts = (['group', 'goal', 'meeting', 'choice'] as const).find((own) =>
      i18n.exists(`${own}:${key}`),
    );
    return texts ? t(key as never, { ns: texts }) : code;
  };
  return (
    <Card title={t('history.title')}>
      <Loaded query={query} isEmpty={() => events.length === 0} empty={<Empty text={t('history.empty')} />}>
        {() => (
          <>
            <HistoryRows
              happenings={events.map((event) => ({
                id: event.id,
                what: word('event', event.type),
                to: event.objectName,
                changed: event.changedFields.map((field) => word('changedField', field)),
                at: event.occurredAt,
                by: event.bySystem ? t('history.bySystem') : (event.actorName ?? t('history.somebody')),
              }))}
            />
            <Pager query={query} shown={events.length} />
          </>
        )}
      </Loaded>
    </Card>
  );
}
