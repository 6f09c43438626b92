import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { HistoryRows } from '@/ui/HistoryRows';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';

/** What has happened to the goal and its actions, by whom and when; fetched when somebody wants to know. */
export function GoalHistory({ goalId }: { goalId: string }) {
  const { t } = useTranslation('goal');
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('history.heading')}>
      {open ? <Events goalId={goalId} /> : <Opener onOpen={() => setOpen(true)} />}
    </Card>
  );
}

function Opener({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('goal');
  return (
    <div className="row">
      <Button small onPress={onOpen}>
        {t('history.open')}
      </Button>
    </div>
  );
}

function Events({ goalId }: { goalId: string }) {
  const { t, i18n } = useTranslation('goal');
  const query = useInfiniteQuery({
    queryKey: ['goal', goalId, 'events'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/goals/{goalId}/events', {
          params: { path: { goalId }, query: { cursor: pageParam, limit: 20 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const events = query.data?.pages.flatMap((page) => page.items) ?? [];
  const word = (kind: 'event' | 'changedField', code: string) => {
    const key = `history.${kind}.${code.replace('.', '-')}`;
    return i18n.exists(`goal:${key}`) ? t(key as never) : code;
  };
  return (
    <Loaded query={query}>
      {() => (
        <>
          <HistoryRows
            happenings={events.map((event) => ({
              id: event.id,
              what: word('event', event.type),
              to:
                event.objectType === 'action' && typeof event.values.name === 'string'
                  ? event.values.name
                  : undefined,
              changed: event.changedFields.map((field) => word('changedField', field)),
              at: event.occurredAt,
              by: event.actorName ?? t('history.somebody'),
            }))}
          />
          {query.hasNextPage && <Pager query={query} shown={events.length} />}
        </>
      )}
    </Loaded>
  );
}
