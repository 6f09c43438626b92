import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useMunicipalities } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { Empty } from '@/ui/Empty';
import { AdminFrame } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { Table } from '@/ui/Table';
import { ClientState } from './ClientState';
import { CLIENTS } from './clientDraft';
import { NewClient } from './NewClient';

/** Municipal intranets and other systems, the municipalities that each acts for, and when it last called. */
export function ClientsPage() {
  const { t } = useTranslation('admin');
  const { text, list, instant } = useFormat();
  const names = new Map(useMunicipalities().data?.map((m) => [m.code, m.name]));
  const clients = useQuery({
    queryKey: CLIENTS,
    queryFn: () => read(api.GET('/api/v1/integration-clients')),
  });
  return (
    <AdminFrame title={t('clients.title')} lead={t('clients.lead')}>
      <Loaded query={clients} empty={<Empty text={t('clients.empty')} />}>
        {({ items }) => (
          <Table
            caption={t('clients.title')}
            captionHidden
            rows={items}
            rowKey={(row) => row.clientId}
            columns={[
              {
                key: 'name',
                header: t('clients.name'),
                cell: ({ clientId, name }) => (
                  <Link to="/admin/clients/$clientId" params={{ clientId }}>
                    {name}
                  </Link>
                ),
              },
              { key: 'id', header: t('clients.id'), cell: (row) => <code>{row.clientId}</code> },
              {
                key: 'municipalities',
                header: t('clients.municipalities'),
                cell: (row) => list(row.municipalityCodes.map((code) => text(names.get(code)) || code)),
              },
              {
                key: 'last',
                header: t('clients.lastCall'),
                cell: (row) => (row.lastCallAt ? instant(row.lastCallAt) : t('clients.never')),
              },
              {
                key: 'state',
                header: t('clients.state'),
                cell: (row) => <ClientState {...row} expired={row.active && !row.served} />,
              },
            ]}
          />
        )}
      </Loaded>
      <NewClient />
    </AdminFrame>
  );
}
