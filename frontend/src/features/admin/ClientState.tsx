import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';

interface ClientStateProps {
  active: boolean;
  expired: boolean;
  expiresDate?: string;
  pending: boolean;
}

/** Whether a client is served, and what is on its way. */
export function ClientState({ active, expired, expiresDate, pending }: ClientStateProps) {
  const { t } = useTranslation('admin');
  const { day } = useFormat();
  return (
    <span className="row">
      <Badge tone={active && !expired ? 'good' : 'idle'}>
        {!active
          ? t('clients.off')
          : expired && expiresDate
            ? t('clients.expired', { date: day(expiresDate) })
            : t('clients.on')}
      </Badge>
      {pending && <Badge tone="watch">{t('clients.pending')}</Badge>}
    </span>
  );
}
