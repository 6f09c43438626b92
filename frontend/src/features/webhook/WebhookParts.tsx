import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/api/session';
import { Badge } from '@/ui/Badge';
import { Guard } from '@/ui/Guard';
import { Page } from '@/ui/Page';
import type { Delivery, Webhook } from './webhooks';

const looksAfter = (me: Me) => me.administrator || me.counties.length > 0;

interface OfficialsProps {
  title?: string;
  over?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page for coordinators and administrators. */
export function Officials({ children, ...page }: OfficialsProps) {
  return (
    <Guard may={looksAfter}>
      <Page {...page}>{children}</Page>
    </Guard>
  );
}

/** Whether messages are sent, in a word. */
export function StatusBadge({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhook');
  if (webhook.status === 'ACTIVE' && webhook.failingSinceAt)
    return <Badge tone="watch">{t('status.FAILS')}</Badge>;
  const tones = { ACTIVE: 'good', PAUSED: 'idle', DISABLED: 'bad' } as const;
  return <Badge tone={tones[webhook.status]}>{t(`status.${webhook.status}`)}</Badge>;
}

/** What became of a message, in a word. */
export function DeliveryBadge({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('webhook');
  const tones = { DELIVERED: 'good', WAITING: 'watch', FAILED: 'bad', NOT_NEEDED: 'idle' } as const;
  return <Badge tone={tones[delivery.status]}>{t(`delivery.${delivery.status}`)}</Badge>;
}
