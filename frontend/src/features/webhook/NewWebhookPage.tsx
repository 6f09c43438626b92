import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useMe } from '@/api/session';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/LinkButton';
import { ProblemForm } from '@/ui/ProblemForm';
import { SecretNotice } from './SecretNotice';
import { WebhookFields } from './WebhookFields';
import { Officials } from './WebhookParts';
import { bodyOf, WEBHOOKS, type WebhookDraft, type WithSecret } from './webhooks';

/** Be told of changes; at the end the secret, this once. */
export function NewWebhookPage() {
  const { t } = useTranslation('webhook');
  const [made, setMade] = useState<WithSecret>();
  return (
    <Officials
      title={t('new.title')}
      over={<Link to="/webhooks">{t('list.title')}</Link>}
      lead={<p>{t('new.lead')}</p>}
    >
      {made ? (
        <Card title={made.webhook.description}>
          <SecretNotice secret={made.secret} text={t('secret.once')} />
          <div className="row">
            <LinkButton kind="primary" to="/webhooks/$webhookId" params={{ webhookId: made.webhook.id }}>
              {t('new.goOn')}
            </LinkButton>
          </div>
        </Card>
      ) : (
        <NewWebhook onMade={setMade} />
      )}
    </Officials>
  );
}

function NewWebhook({ onMade }: { onMade: (made: WithSecret) => void }) {
  const { t } = useTranslation('webhook');
  const me = useMe().data;
  const only = !me?.administrator && me?.counties.length === 1 ? me.counties[0]?.countyCode : undefined;
  const [draft, setDraft] = useState<WebhookDraft>({
    description: '',
    url: '',
    countyCode: only ?? '',
    municipalities: '',
    eventTypes: [],
  });
  const create = useSend(
    (value: WebhookDraft, key) =>
      read(
        api.POST('/api/v1/webhooks', {
          params: { header: { 'Idempotency-Key': key } },
          body: bodyOf(value),
        }),
      ),
    { refresh: [WEBHOOKS], onSuccess: onMade },
  );
  return (
    <Card>
      <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
        <WebhookFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={create.isPending}>
            {t('new.save')}
          </Button>
        </div>
      </ProblemForm>
    </Card>
  );
}
