import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Empty } from '@/ui/Empty';
import { AdminFrame } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';

/** Wishes to be erased: carried out by number, without anybody seeing the name. */
export function ErasurePage() {
  const { t } = useTranslation('admin');
  const { instant } = useFormat();
  const query = useInfiniteQuery({
    queryKey: ['erasure-requests'],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/erasure-requests', { params: { query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const requests = query.data?.pages.flatMap((page) => page.items) ?? [];
  const execute = useSend(
    async (number: number, key) => {
      const params = { path: { number } };
      const { etag } = await readTagged(api.GET('/api/v1/erasure-requests/{number}', { params }));
      return read(
        api.POST('/api/v1/erasure-requests/{number}/execution', {
          params: { ...params, header: { 'If-Match': etag, 'Idempotency-Key': key } },
        }),
      );
    },
    { refresh: [['erasure-requests']] },
  );
  return (
    <AdminFrame title={t('erasure.title')} lead={t('erasure.lead')}>
      <Loaded query={query} isEmpty={() => requests.length === 0} empty={<Empty text={t('erasure.empty')} />}>
        {() => (
          <Card title={t('erasure.title')}>
            <ul className="rows">
              {requests.map((request) => (
                <li key={request.number} className="row spread">
                  <span>
                    <b>{t('erasure.number', { number: request.number })}</b>{' '}
                    <span className="soft">
                      {request.executedAt
                        ? t('erasure.executed', { date: instant(request.executedAt) })
                        : t('erasure.requested', { date: instant(request.requestedAt) })}
                    </span>
                  </span>
                  {!request.executedAt && (
                    <ConfirmButton
                      small
                      label={t('erasure.execute')}
                      title={t('erasure.executeTitle', { number: request.number })}
                      text={t('erasure.executeText')}
                      confirm={t('erasure.execute')}
                      onConfirm={() => execute.mutateAsync(request.number)}
                    />
                  )}
                </li>
              ))}
            </ul>
            <Pager query={query} shown={requests.length} />
          </Card>
        )}
      </Loaded>
    </AdminFrame>
  );
}
