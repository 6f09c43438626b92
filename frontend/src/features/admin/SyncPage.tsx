import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { AdminFrame } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Progress } from '@/ui/Progress';
import { showToast } from '@/ui/toasts';
import { SyncItems } from './SyncItems';

type Sync = components['schemas']['IndicatorSync'];

const SYNCS = ['indicator-syncs'];
/** How often a fetching that goes on is looked at. */
const LOOK_AGAIN = 2_000;

const goesOn = (sync: Sync | undefined) => sync !== undefined && !sync.finishedAt;

/** Fetching from Sotkanet: start it, see how far it is, and what could not be fetched and why. */
export function SyncPage() {
  const { t } = useTranslation('admin');
  const query = useInfiniteQuery({
    queryKey: SYNCS,
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/indicator-syncs', { params: { query: { cursor: pageParam, limit: 20 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => (goesOn(state.data?.pages[0]?.items[0]) ? LOOK_AGAIN : false),
  });
  const [latest, ...earlier] = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <AdminFrame title={t('sync.title')} lead={t('sync.lead')}>
      <Loaded query={query} lines={6} isEmpty={() => false} empty={null}>
        {() => (
          <>
            <Card title={t('sync.now')} aside={<Start running={goesOn(latest)} />}>
              {latest ? <Latest sync={latest} /> : <Empty text={t('sync.never')} />}
            </Card>
            {earlier.length > 0 && (
              <Card title={t('sync.earlier')}>
                <ul className="rows">
                  {earlier.map((sync) => (
                    <Earlier key={sync.id} sync={sync} />
                  ))}
                </ul>
                <Pager query={query} shown={earlier.length} />
              </Card>
            )}
          </>
        )}
      </Loaded>
    </AdminFrame>
  );
}

function Start({ running }: { running: boolean }) {
  const { t } = useTranslation('admin');
  const start = useSend(
    (_: undefined, key) =>
      read(
        api.POST('/api/v1/indicator-syncs', {
          params: { header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    { refresh: [SYNCS], onSuccess: () => showToast({ text: t('sync.started') }) },
  );
  return (
    <div className="stack tight">
      <Button kind="primary" isDisabled={running || start.isPending} onPress={() => start.mutate(undefined)}>
        {t('sync.start')}
      </Button>
      {start.error && <ProblemNotice error={start.error} />}
    </div>
  );
}

/** How far the latest is, then its indicators: those that failed first. */
function Latest({ sync }: { sync: Sync }) {
  const { t } = useTranslation('admin');
  const { instant } = useFormat();
  const { done, unchanged, failed, waiting, running } = sync.counts;
  const over = done + unchanged + failed;
  const all = over + waiting + running;
  const detail = useQuery({
    queryKey: [...SYNCS, sync.id, sync.counts],
    queryFn: () =>
      read(
        api.GET('/api/v1/indicator-syncs/{indicatorSyncId}', {
          params: { path: { indicatorSyncId: sync.id } },
        }),
      ),
    placeholderData: (before) => (before?.sync.id === sync.id ? before : undefined),
  });
  return (
    <>
      {sync.finishedAt ? (
        <p>
          <b>{t('sync.finished', { at: instant(sync.finishedAt) })}</b>
        </p>
      ) : (
        <Progress label={t('sync.progress', { over, all })} value={over} max={Math.max(all, 1)} />
      )}
      <Counts sync={sync} />
      <Loaded query={detail} lines={6}>
        {({ items }) => <SyncItems items={items} />}
      </Loaded>
    </>
  );
}

function Counts({ sync: { startedAt, counts } }: { sync: Sync }) {
  const { t } = useTranslation('admin');
  const { instant } = useFormat();
  const facts = [
    t('sync.startedAt', { at: instant(startedAt) }),
    ...(['done', 'unchanged', 'failed', 'running', 'waiting'] as const)
      .filter((status) => counts[status] > 0)
      .map((status) => t(`sync.counts.${status}`, { count: counts[status] })),
  ];
  return <p className="soft">{facts.join(' · ')}</p>;
}

function Earlier({ sync }: { sync: Sync }) {
  return (
    <li>
      <Counts sync={sync} />
    </li>
  );
}
