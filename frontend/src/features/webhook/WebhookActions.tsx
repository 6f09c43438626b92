import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';
import { keyOf, loadWebhook, WEBHOOKS, type Webhook } from './webhooks';

interface WebhookActionsProps {
  webhook: Webhook;
  onSecret: (secret: string) => void;
}

/** Test, pause, resume, a new secret, remove. */
export function WebhookActions({ webhook, onSecret }: WebhookActionsProps) {
  const { t } = useTranslation('webhook');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const path = { webhookId: webhook.id };
  const match = async () => (await loadWebhook(webhook.id)).etag;
  const change = useSend(
    async (verb: 'pause' | 'resume', key) => {
      const params = { path, header: { 'If-Match': await match(), 'Idempotency-Key': key } };
      return verb === 'pause'
        ? read(api.POST('/api/v1/webhooks/{webhookId}/pause', { params }))
        : read(api.POST('/api/v1/webhooks/{webhookId}/resume', { params }));
    },
    { refresh: [WEBHOOKS], onSuccess: (_, verb) => showToast({ text: t(`actions.${verb}d`) }) },
  );
  const test = useSend(
    (_: undefined, key) =>
      read(
        api.POST('/api/v1/webhooks/{webhookId}/test-event', {
          params: { path, header: { 'Idempotency-Key': key } },
        }),
      ),
    { refresh: [keyOf(webhook.id)], onSuccess: () => showToast({ text: t('actions.tested') }) },
  );
  const rotate = useSend(
    async (_: undefined, key) =>
      read(
        api.POST('/api/v1/webhooks/{webhookId}/rotate-secret', {
          params: { path, header: { 'If-Match': await match(), 'Idempotency-Key': key } },
        }),
      ),
    { refresh: [WEBHOOKS], onSuccess: ({ secret }) => onSecret(secret) },
  );
  const remove = useSend(
    async (_: undefined) =>
      read(
        api.DELETE('/api/v1/webhooks/{webhookId}', {
          params: { path, header: { 'If-Match': await match() } },
        }),
      ),
    {
      onSuccess: async () => {
        showToast({ text: t('actions.removed') });
        await navigate({ to: '/webhooks' });
        queries.removeQueries({ queryKey: keyOf(webhook.id) });
        await queries.invalidateQueries({ queryKey: WEBHOOKS });
      },
    },
  );
  const verb = webhook.status === 'ACTIVE' ? 'pause' : 'resume';
  const problem = change.error ?? test.error;
  return (
    <>
      {problem && <ProblemNotice error={problem} />}
      <div className="row">
        <Button isDisabled={test.isPending} onPress={() => test.mutate(undefined)}>
          {t('actions.test')}
        </Button>
        <Button isDisabled={change.isPending} onPress={() => change.mutate(verb)}>
          {t(`actions.${verb}`)}
        </Button>
        <ConfirmButton
          kind="plain"
          label={t('actions.rotate')}
          title={t('actions.rotateTitle')}
          text={t('actions.rotateText')}
          confirm={t('actions.rotate')}
          onConfirm={() => rotate.mutateAsync(undefined)}
        />
        <ConfirmButton
          label={t('actions.remove')}
          title={t('actions.removeTitle', { name: webhook.description })}
          text={t('actions.removeText')}
          confirm={t('actions.remove')}
          onConfirm={() => remove.mutateAsync(undefined)}
        />
      </div>
    </>
  );
}
