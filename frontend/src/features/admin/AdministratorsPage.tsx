import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { AdminFrame } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { ProblemForm } from '@/ui/ProblemForm';
import { Table } from '@/ui/Table';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';

type Create = components['schemas']['AdministratorCreate'];
const EMPTY: Create = { personName: '', email: '' };

/** Who looks after the service; the last one cannot be removed. */
export function AdministratorsPage() {
  const { t } = useTranslation('admin');
  return (
    <AdminFrame title={t('administrators.title')} lead={t('administrators.lead')}>
      <AdministratorTable />
      <Card title={t('administrators.new')}>
        <NewAdministrator />
      </Card>
    </AdminFrame>
  );
}

function AdministratorTable() {
  const { t } = useTranslation('admin');
  const { instant } = useFormat();
  const administrators = useQuery({
    queryKey: ['administrators'],
    queryFn: () => read(api.GET('/api/v1/administrators')),
  });
  const remove = useSend(
    async (administratorId: string) => {
      const path = { administratorId };
      const { etag } = await readTagged(
        api.GET('/api/v1/administrators/{administratorId}', { params: { path } }),
      );
      return read(
        api.DELETE('/api/v1/administrators/{administratorId}', {
          params: { path, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: [['administrators'], ['me']] },
  );
  return (
    <Loaded query={administrators} lines={3}>
      {({ items }) => (
        <Table
          caption={t('administrators.title')}
          captionHidden
          rows={items}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', header: t('coordinators.name'), cell: (row) => row.personName },
            { key: 'email', header: t('coordinators.email'), cell: (row) => row.email },
            {
              key: 'since',
              header: t('administrators.since'),
              cell: (row) => instant(row.grantedAt),
            },
            {
              key: 'remove',
              header: t('actions'),
              cell: (row) => (
                <ConfirmButton
                  small
                  label={t('administrators.remove')}
                  title={t('administrators.removeTitle', { name: row.personName })}
                  text={t('administrators.removeText')}
                  confirm={t('administrators.remove')}
                  onConfirm={() => remove.mutateAsync(row.id)}
                />
              ),
            },
          ]}
        />
      )}
    </Loaded>
  );
}

function NewAdministrator() {
  const { t } = useTranslation('admin');
  const [draft, setDraft] = useState(EMPTY);
  const create = useSend(
    (body: Create, key) =>
      read(api.POST('/api/v1/administrators', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      refresh: [['administrators']],
      onSuccess: () => {
        setDraft(EMPTY);
        showToast({ text: t('administrators.saved') });
      },
    },
  );
  return (
    <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
      <TextField
        name="personName"
        label={t('coordinators.name')}
        autoComplete="off"
        value={draft.personName}
        onChange={(personName) => setDraft({ ...draft, personName })}
      />
      <TextField
        name="email"
        type="email"
        label={t('coordinators.email')}
        hint={t('coordinators.emailHint')}
        autoComplete="off"
        value={draft.email}
        onChange={(email) => setDraft({ ...draft, email })}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={create.isPending}>
          {t('administrators.save')}
        </Button>
      </div>
    </ProblemForm>
  );
}
