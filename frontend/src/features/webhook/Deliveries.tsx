import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { SelectField } from '@/ui/SelectField';
import { showToast } from '@/ui/toasts';
import { DeliveryDialog } from './DeliveryDialog';
import { DELIVERY_STATUSES } from './search';
import { DeliveryBadge } from './WebhookParts';
import { type Delivery, keyOf, type Webhook } from './webhooks';

const AGAIN_MS = 5_000;

/** What was sent and what waits, the newest first; anything is sent again. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhook');
  const { status } = useSearch({ from: '/webhooks/$webhookId' });
  const navigate = useNavigate();
  const [open, setOpen] = useState<string>();
  const query = useInfiniteQuery({
    queryKey: [...keyOf(webhook.id), 'deliveries', status ?? ''],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/webhooks/{webhookId}/deliveries', {
          params: { path: { webhookId: webhook.id }, query: { status, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    // what waits is soon sent
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some((one) => one.status === 'WAITING') ? AGAIN_MS : false,
  });
  const deliveries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('deliveries.title')} aside={<AllAgain webhook={webhook} />}>
      <p className="soft">{t('deliveries.lead')}</p>
      <SelectField
        label={t('deliveries.show')}
        none={t('deliveries.all')}
        value={status ?? ''}
        choices={DELIVERY_STATUSES.map((value) => ({ value, label: t(`delivery.${value}`) }))}
        onChange={(wanted) =>
          navigate({
            to: '/webhooks/$webhookId',
            params: { webhookId: webhook.id },
            search: wanted ? { status: wanted } : {},
            replace: true,
          })
        }
      />
      <Loaded
        query={query}
        isEmpty={() => deliveries.length === 0}
        empty={<Empty text={t('deliveries.empty')} />}
      >
        {() => (
          <>
            <ul className="rows">
              {deliveries.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} onOpen={() => setOpen(delivery.id)} />
              ))}
            </ul>
            <Pager query={query} shown={deliveries.length} />
          </>
        )}
      </Loaded>
      {open && <DeliveryDialog deliveryId={open} webhook={webhook} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

function DeliveryRow({ delivery, onOpen }: { delivery: Delivery; onOpen: () => void }) {
  const { t } = useTranslation('webhook');
  const { instant } = useFormat();
  const happened = instant(delivery.occurredAt);
  const facts = [
    happened,
    delivery.attempts > 0 && t('deliveries.attempts', { count: delivery.attempts }),
    delivery.failure && t(`failure.${delivery.failure}`),
    delivery.nextAttemptAt && t('deliveries.next', { at: instant(delivery.nextAttemptAt) }),
  ].filter(Boolean);
  return (
    <li className="row spread">
      <div className="stack tight">
        <b>
          <code>{delivery.type}</code>
        </b>
        <span className="soft">{facts.join(' · ')}</span>
      </div>
      <span className="row">
        <DeliveryBadge delivery={delivery} />
        <Button
          small
          aria-label={t('deliveries.openOne', { type: delivery.type, at: happened })}
          onPress={onOpen}
        >
          {t('deliveries.open')}
        </Button>
      </span>
    </li>
  );
}

/** Everything that was given up, in order. */
function AllAgain({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhook');
  const again = useSend(
    (_: undefined, key) =>
      read(
        api.POST('/api/v1/webhooks/{webhookId}/redeliveries', {
          params: { path: { webhookId: webhook.id }, header: { 'Idempotency-Key': key } },
          body: { fromAt: webhook.createdAt, failedOnly: true },
        }),
      ),
    {
      refresh: [keyOf(webhook.id)],
      onSuccess: ({ count }) => showToast({ text: t('deliveries.allAgainDone', { count }) }),
    },
  );
  return (
    <ConfirmButton
      small
      kind="plain"
      label={t('deliveries.allAgain')}
      title={t('deliveries.allAgain')}
      text={t('deliveries.allAgainText')}
      confirm={t('deliveries.allAgain')}
      onConfirm={() => again.mutateAsync(undefined)}
    />
  );
}
