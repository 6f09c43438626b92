import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Loaded } from '@/ui/Loaded';
import { Table } from '@/ui/Table';
import { CLIENTS } from './clientDraft';

/** How much a client has called, day by day. */
export function ClientUsage({ clientId }: { clientId: string }) {
  const { t } = useTranslation('admin');
  const { instant, day, number } = useFormat();
  const usage = useQuery({
    queryKey: [...CLIENTS, clientId, 'usage'],
    queryFn: () =>
      read(api.GET('/api/v1/integration-clients/{clientId}/usage', { params: { path: { clientId } } })),
  });
  return (
    <Loaded query={usage} lines={3} isEmpty={() => false}>
      {({ lastCallAt, days }) =>
        lastCallAt ? (
          <>
            <p>{t('clients.lastCallAt', { at: instant(lastCallAt) })}</p>
            <Table
              caption={t('clients.usage')}
              captionHidden
              rows={days}
              rowKey={(row) => row.callDate}
              columns={[
                { key: 'day', header: t('clients.day'), cell: (row) => day(row.callDate) },
                { key: 'calls', header: t('clients.calls'), numeric: true, cell: (row) => number(row.calls) },
                {
                  key: 'failed',
                  header: t('clients.failed'),
                  numeric: true,
                  cell: (row) => number(row.failed),
                },
              ]}
            />
          </>
        ) : (
          <p className="soft">{t('clients.neverCalled')}</p>
        )
      }
    </Loaded>
  );
}
