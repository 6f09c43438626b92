import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';
import { keyOf, useDelivery, type Webhook } from './webhooks';
import './webhook.css';

type Attempt = components['schemas']['WebhookAttempt'];

interface DeliveryDialogProps {
  deliveryId: string;
  webhook: Webhook;
  onClose: () => void;
}

/** One message: what was sent, what was answered in each attempt, and sending it again. */
export function DeliveryDialog({ deliveryId, webhook, onClose }: DeliveryDialogProps) {
  const { t } = useTranslation('webhook');
  const query = useDelivery(deliveryId);
  const again = useSend(
    (webhookDeliveryId: string, key) =>
      read(
        api.POST('/api/v1/webhook-deliveries/{webhookDeliveryId}/redeliver', {
          params: { path: { webhookDeliveryId }, header: { 'Idempotency-Key': key } },
        }),
      ),
    {
      refresh: [keyOf(webhook.id), ['webhook-deliveries', deliveryId]],
      onSuccess: () => {
        showToast({ text: t('deliveries.againDone') });
        onClose();
      },
    },
  );
  return (
    <Dialog
      title={query.data?.delivery.type ?? '…'}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isDisabled={again.isPending} onPress={() => again.mutate(deliveryId)}>
            {t('deliveries.again')}
          </Button>
          <Button onPress={onClose}>{t('deliveries.close')}</Button>
        </>
      }
    >
      {again.error && <ProblemNotice error={again.error} />}
      <Loaded query={query} lines={10}>
        {({ delivery, requestBody, attempts }) => (
          <>
            <h3>{t('log.message')}</h3>
            <Pre text={pretty(requestBody)} label={t('log.message')} />
            <p className="soft">
              webhook-id: <code className="wrap">{delivery.messageId}</code>
            </p>
            {attempts.length === 0 && <p>{t('log.none')}</p>}
            {attempts.map((attempt, index) => (
              <OneAttempt key={attempt.startedAt} attempt={attempt} number={index + 1} />
            ))}
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function OneAttempt({ attempt, number }: { attempt: Attempt; number: number }) {
  const { t } = useTranslation('webhook');
  const { instant, number: digits } = useFormat();
  const heading = t('log.attempt', { number, at: instant(attempt.startedAt) });
  return (
    <section className="stack tight">
      <h3>{heading}</h3>
      <p>
        {attempt.answerStatus === undefined
          ? t('log.noAnswer')
          : t('log.answer', { status: attempt.answerStatus })}
        {' · '}
        {t('log.took', { ms: digits(attempt.durationMillis) })}
        {attempt.failure && ` · ${t(`failure.${attempt.failure}`)}`}
      </p>
      {attempt.answerBody && <Pre text={attempt.answerBody} label={`${heading}: ${t('log.answerBody')}`} />}
      <details>
        <summary>{t('log.headers')}</summary>
        <dl className="kv">
          {Object.entries(attempt.requestHeaders).map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>
                <code className="wrap">{value}</code>
              </dd>
            </Fragment>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** May be longer than it is shown: it is scrolled to by keyboard too. */
function Pre({ text, label }: { text: string; label: string }) {
  return (
    <section className="webhook-text" tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </section>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
