import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { RadioGroup } from '@/ui/Choices';
import { ProblemForm } from '@/ui/ProblemForm';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { ClientFields } from './ClientFields';
import { ClientSecret } from './ClientSecret';
import { CLIENTS, type ClientDraft, clientOf, NEW_CLIENT, newSecret } from './clientDraft';

type Way = 'made' | 'registered';

const empty = { ...NEW_CLIENT, clientId: '', way: 'made' as Way };

/** Makes a client at the identity provider and shows its secret, or registers one that was made there. */
export function NewClient() {
  const { t } = useTranslation('admin');
  const [draft, setDraft] = useState(empty);
  const change = (part: Partial<ClientDraft & typeof empty>) =>
    setDraft((before) => ({ ...before, ...part }));
  const secret = useSend((clientId: string, key) => newSecret(clientId, key));
  const create = useSend(
    (value: typeof empty, key) =>
      read(
        api.POST('/api/v1/integration-clients', {
          params: { header: { 'Idempotency-Key': key } },
          body: { clientId: value.clientId.trim(), ...clientOf(value, value.way === 'registered') },
        }),
      ),
    {
      refresh: [CLIENTS],
      onSuccess: (client) => {
        setDraft(empty);
        showToast({ text: t('clients.saved', { name: client.name }) });
        if (client.scopes) secret.mutate(client.clientId);
        else secret.reset();
      },
    },
  );
  return (
    <Card title={t('clients.new')}>
      {secret.data && <ClientSecret secret={secret.data} />}
      {secret.error && <ProblemNotice error={secret.error} />}
      <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
        <RadioGroup<Way>
          label={t('clients.way')}
          choices={(['made', 'registered'] as const).map((value) => ({
            value,
            label: t(`clients.ways.${value}`),
          }))}
          value={draft.way}
          onChange={(way) => change({ way })}
        />
        <TextField
          name="clientId"
          label={t('clients.id')}
          hint={t('clients.idHint')}
          value={draft.clientId}
          onChange={(clientId) => change({ clientId })}
        />
        <ClientFields draft={draft} onChange={change} registered={draft.way === 'registered'} />
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={create.isPending}>
            {t('clients.save')}
          </Button>
        </div>
      </ProblemForm>
    </Card>
  );
}
