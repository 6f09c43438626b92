import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import { useMunicipalities } from '@/api/reference';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Empty } from '@/ui/Empty';
import { AdminFrame } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { ProblemForm } from '@/ui/ProblemForm';
import { Table } from '@/ui/Table';
import { TextField } from '@/ui/TextField';

type Client = components['schemas']['IntegrationClient'];

/** Municipal intranets and other systems, and the municipalities that each acts for. */
export function ClientsPage() {
  const { t } = useTranslation('admin');
  const { text, list } = useFormat();
  const names = new Map(useMunicipalities().data?.map((m) => [m.code, m.name]));
  const clients = useQuery({
    queryKey: ['integration-clients'],
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
              { key: 'name', header: t('clients.name'), cell: (row) => row.name },
              { key: 'id', header: t('clients.id'), cell: (row) => <code>{row.clientId}</code> },
              {
                key: 'municipalities',
                header: t('clients.municipalities'),
                cell: (row) => list(row.municipalityCodes.map((code) => text(names.get(code)) || code)),
              },
              { key: 'contact', header: t('clients.contact'), cell: (row) => row.contactEmail },
              { key: 'state', header: t('clients.state'), cell: (row) => <ClientState client={row} /> },
            ]}
          />
        )}
      </Loaded>
      <NewClient />
    </AdminFrame>
  );
}

function ClientState({ client }: { client: Client }) {
  const { t } = useTranslation('admin');
  const path = { clientId: client.clientId };
  const change = useSend(
    async (active: boolean) => {
      const { value, etag } = await readTagged(
        api.GET('/api/v1/integration-clients/{clientId}', { params: { path } }),
      );
      const { clientId: _, ...rest } = value;
      return read(
        api.PUT('/api/v1/integration-clients/{clientId}', {
          params: { path, header: { 'If-Match': etag } },
          body: { ...rest, active },
        }),
      );
    },
    { refresh: [['integration-clients']] },
  );
  return (
    <span className="row">
      <Badge tone={client.active ? 'good' : 'idle'}>
        {client.active ? t('clients.on') : t('clients.off')}
      </Badge>
      {client.active ? (
        <ConfirmButton
          small
          label={t('clients.switchOff')}
          title={t('clients.switchOffTitle', { name: client.name })}
          text={t('clients.switchOffText')}
          confirm={t('clients.switchOff')}
          onConfirm={() => change.mutateAsync(false)}
        />
      ) : (
        <Button small isDisabled={change.isPending} onPress={() => change.mutate(true)}>
          {t('clients.switchOn')}
        </Button>
      )}
    </span>
  );
}

const EMPTY = { clientId: '', name: '', contactEmail: '', municipalityCodes: '' };

function NewClient() {
  const { t } = useTranslation('admin');
  const [draft, setDraft] = useState(EMPTY);
  const create = useSend(
    (value: typeof EMPTY, key) =>
      read(
        api.POST('/api/v1/integration-clients', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            ...value,
            municipalityCodes: value.municipalityCodes.split(/[\s,;]+/).filter(Boolean),
            active: true,
          },
        }),
      ),
    { refresh: [['integration-clients']], onSuccess: () => setDraft(EMPTY) },
  );
  const set = (name: keyof typeof EMPTY) => (value: string) => setDraft({ ...draft, [name]: value });
  return (
    <Card title={t('clients.new')}>
      <p className="soft">{t('clients.newText')}</p>
      <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
        <TextField
          name="clientId"
          label={t('clients.id')}
          value={draft.clientId}
          onChange={set('clientId')}
        />
        <TextField name="name" label={t('clients.name')} value={draft.name} onChange={set('name')} />
        <TextField
          name="contactEmail"
          type="email"
          label={t('clients.contact')}
          value={draft.contactEmail}
          onChange={set('contactEmail')}
        />
        <TextField
          name="municipalityCodes"
          label={t('clients.municipalities')}
          hint={t('clients.municipalitiesHint')}
          value={draft.municipalityCodes}
          onChange={set('municipalityCodes')}
        />
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={create.isPending}>
            {t('clients.save')}
          </Button>
        </div>
      </ProblemForm>
    </Card>
  );
}
