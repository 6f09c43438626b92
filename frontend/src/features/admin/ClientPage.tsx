import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { EditForm } from '@/ui/EditForm';
import { Guard } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { ClientFields } from './ClientFields';
import { ClientSecret } from './ClientSecret';
import { ClientState } from './ClientState';
import { ClientUsage } from './ClientUsage';
import {
  CLIENTS,
  type Client,
  clientOf,
  draftOfClient,
  loadClient,
  newSecret,
  replaceClient,
} from './clientDraft';

/** One system: what it may do and for whom, how much it calls, its secret, and how to stop it. */
export function ClientPage() {
  const { t } = useTranslation('admin');
  const { clientId } = useParams({ from: '/admin/clients/$clientId' });
  const stored = useQuery({
    queryKey: [...CLIENTS, clientId],
    queryFn: () => loadClient(clientId),
    staleTime: 0,
  });
  return (
    <Guard may={(me) => me.administrator}>
      <Page
        title={stored.data?.value.name ?? clientId}
        over={<Link to="/admin/clients">{t('clients.title')}</Link>}
      >
        <Loaded query={stored} lines={8}>
          {(client) => (
            <>
              <State client={client.value} />
              <Card title={t('clients.usage')}>
                <ClientUsage clientId={clientId} />
              </Card>
              <Card title={t('clients.details')}>
                {/* each call of the client changes what is stored of it, but not what is being written here */}
                <Details key={JSON.stringify(draftOfClient(client.value))} stored={client} />
              </Card>
              {client.value.scopes && <SecretCard client={client.value} />}
            </>
          )}
        </Loaded>
      </Page>
    </Guard>
  );
}

function State({ client }: { client: Client }) {
  const { t } = useTranslation('admin');
  const { list } = useFormat();
  const change = useSend(
    async (active: boolean) => {
      const { value, etag } = await loadClient(client.clientId);
      return replaceClient(client.clientId, etag, {
        ...clientOf(draftOfClient(value), !value.scopes),
        active,
      });
    },
    { refresh: [CLIENTS] },
  );
  const expired = Boolean(client.expiresDate && client.expiresDate < helsinkiDay());
  return (
    <Card title={t('clients.state')} aside={<ClientState {...client} expired={expired} />}>
      <p>
        <code>{client.clientId}</code>
        {client.systems.length > 0 && <> · {t('clients.systems', { list: list(client.systems) })}</>}
      </p>
      {client.pending && <p className="soft">{t('clients.pendingText')}</p>}
      {change.error && <ProblemNotice error={change.error} />}
      <div className="row">
        {client.active ? (
          <ConfirmButton
            label={t('clients.switchOff')}
            title={t('clients.switchOffTitle', { name: client.name })}
            text={t('clients.switchOffText')}
            confirm={t('clients.switchOff')}
            onConfirm={() => change.mutateAsync(false)}
          />
        ) : (
          <Button isDisabled={change.isPending} onPress={() => change.mutate(true)}>
            {t('clients.switchOn')}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Details({ stored }: { stored: Tagged<Client> }) {
  const { t } = useTranslation('admin');
  const { day } = useFormat();
  const { clientId, scopes } = stored.value;
  const edit = useEdit({
    stored,
    draftOf: draftOfClient,
    send: (draft, etag) => replaceClient(clientId, etag, clientOf(draft, !scopes)),
    reload: () => loadClient(clientId),
    texts: {
      name: { label: t('clients.name') },
      contactEmail: { label: t('clients.contact') },
      municipalityCodes: { label: t('clients.municipalities') },
      scopes: { label: t('clients.scopes'), show: (all) => all.join(', ') },
      expiresDate: { label: t('clients.expires'), show: (date) => (date ? day(date) : '') },
      requestLimit: { label: t('clients.limit') },
      active: { label: t('clients.state'), show: (on) => (on ? t('clients.on') : t('clients.off')) },
    },
    refresh: [CLIENTS],
    onSaved: () => showToast({ text: t('clients.changed') }),
  });
  return (
    <EditForm edit={edit} save={t('clients.saveChange')}>
      {!scopes && <p className="soft">{t('clients.registeredText')}</p>}
      <ClientFields draft={edit.draft} onChange={edit.change} registered={!scopes} />
    </EditForm>
  );
}

function SecretCard({ client }: { client: Client }) {
  const { t } = useTranslation('admin');
  const secret = useSend((clientId: string, key) => newSecret(clientId, key));
  return (
    <Card title={t('clients.secret')}>
      {secret.data && <ClientSecret secret={secret.data} />}
      <p>{t('clients.secretText')}</p>
      <div className="row">
        <ConfirmButton
          label={t('clients.newSecret')}
          title={t('clients.newSecretTitle', { name: client.name })}
          text={t('clients.newSecretText')}
          confirm={t('clients.newSecret')}
          onConfirm={() => secret.mutateAsync(client.clientId)}
        />
      </div>
    </Card>
  );
}
