import { Link, useParams } from '@tanstack/react-router';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { ProblemPage } from '@/ui/ProblemPage';
import { Deliveries } from './Deliveries';
import { EditWebhook } from './EditWebhook';
import { SecretNotice } from './SecretNotice';
import { WebhookActions } from './WebhookActions';
import { Officials, StatusBadge } from './WebhookParts';
import { useWebhook, type Webhook } from './webhooks';

/** One webhook: where to and of what, how it goes, what was sent and answered. */
export function WebhookPage() {
  const { t } = useTranslation('webhook');
  const { webhookId } = useParams({ from: '/webhooks/$webhookId' });
  const query = useWebhook(webhookId);
  const [secret, setSecret] = useState<string>();
  const [editing, setEditing] = useState(false);
  const webhook = query.data?.value;
  if (query.error && !webhook) return <ProblemPage error={query.error} retry={() => query.refetch()} />;
  return (
    <Officials title={webhook?.description} over={<Link to="/webhooks">{t('list.title')}</Link>}>
      {webhook && (
        <>
          {secret && <SecretNotice secret={secret} text={t('secret.rotated')} />}
          <HowItGoes webhook={webhook} />
          <Card
            title={t('page.what')}
            aside={
              <Button small onPress={() => setEditing(true)}>
                {t('page.edit')}
              </Button>
            }
          >
            <Facts webhook={webhook} />
            <WebhookActions webhook={webhook} onSecret={setSecret} />
          </Card>
          <Deliveries webhook={webhook} />
          {editing && <EditWebhook webhook={webhook} onClose={() => setEditing(false)} />}
        </>
      )}
    </Officials>
  );
}

function HowItGoes({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhook');
  const { instant } = useFormat();
  if (webhook.status === 'DISABLED' && webhook.disabledReason && webhook.disabledAt) {
    return (
      <Notice tone="bad" title={t('page.disabled', { at: instant(webhook.disabledAt) })}>
        <p>{t(`reason.${webhook.disabledReason}`)}</p>
        <p>{t('page.disabledText')}</p>
      </Notice>
    );
  }
  if (webhook.status === 'PAUSED') return <Notice title={t('page.paused')}>{t('page.pausedText')}</Notice>;
  if (!webhook.failingSinceAt) return null;
  return (
    <Notice tone="watch" title={t('page.fails', { at: instant(webhook.failingSinceAt) })}>
      {t('page.failsText')}
    </Notice>
  );
}

function Facts({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhook');
  const { text, instant } = useFormat();
  const counties = useCounties().data;
  const county = counties?.find((candidate) => candidate.code === webhook.countyCode);
  const facts: [string, ReactNode][] = [
    [t('page.status'), <StatusBadge key="status" webhook={webhook} />],
    [
      t('fields.url'),
      <code key="url" className="wrap">
        {webhook.url}
      </code>,
    ],
    webhook.clientId
      ? [t('page.client'), <code key="client">{webhook.clientId}</code>]
      : [t('fields.county'), webhook.countyCode ? text(county?.name) : t('fields.country')],
    [t('fields.municipalities'), webhook.municipalityCodes.join(', ') || t('page.all')],
    [t('fields.eventTypes'), webhook.eventTypes.join(', ') || t('page.all')],
    [t('page.made'), instant(webhook.createdAt)],
  ];
  return (
    <dl className="kv">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
