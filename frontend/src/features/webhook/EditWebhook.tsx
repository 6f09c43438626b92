import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { Dialog } from '@/ui/Dialog';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { WebhookFields } from './WebhookFields';
import { bodyOf, draftOf, loadWebhook, WEBHOOKS, type Webhook } from './webhooks';

/** Changes where messages go, or of what. */
export function EditWebhook({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation('webhook');
  const stored = useQuery({
    queryKey: [...WEBHOOKS, 'edit', webhook.id],
    queryFn: () => loadWebhook(webhook.id),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog title={t('edit.title')} isOpen wide onClose={onClose}>
      <p className="soft">{t('edit.text')}</p>
      <Loaded query={stored} lines={8}>
        {(tagged) => <WebhookForm stored={tagged} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function WebhookForm({ stored, onClose }: { stored: Tagged<Webhook>; onClose: () => void }) {
  const { t } = useTranslation('webhook');
  const webhookId = stored.value.id;
  const edit = useEdit({
    stored,
    draftOf,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/webhooks/{webhookId}', {
          params: { path: { webhookId }, header: { 'If-Match': etag } },
          body: bodyOf(draft),
        }),
      ),
    reload: () => loadWebhook(webhookId),
    texts: {
      description: { label: t('fields.description') },
      url: { label: t('fields.url') },
      countyCode: { label: t('fields.county') },
      municipalities: { label: t('fields.municipalities') },
      eventTypes: { label: t('fields.eventTypes') },
    },
    refresh: [WEBHOOKS],
    onSaved: () => {
      showToast({ text: t('edit.saved') });
      onClose();
    },
  });
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onClose}>
      <WebhookFields
        draft={edit.draft}
        onChange={edit.change}
        ofClient={stored.value.clientId !== undefined}
      />
    </EditForm>
  );
}
