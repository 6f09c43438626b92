import { Ban, Globe } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import type { CountyEvent } from './queries';
import './countyevent.css';

/** What kind of event it is, whether it takes place, and whether the reader comes. */
export function EventMarks({ event }: { event: CountyEvent }) {
  const { t } = useTranslation('countyevent');
  return (
    <div className="row marks">
      <Badge tone="accent">{t(`kind.${event.kind}`)}</Badge>
      {event.status === 'CANCELLED' && (
        <Badge tone="idle" icon={<Ban className="badge-icon" aria-hidden="true" />}>
          {t('cancelled')}
        </Badge>
      )}
      {event.mySignUp && <Badge tone="good">{t('signUp.badge')}</Badge>}
      {event.status === 'PLANNED' && event.full && !event.mySignUp && <Badge tone="watch">{t('full')}</Badge>}
      {event.public && (
        <Badge icon={<Globe className="badge-icon" aria-hidden="true" />}>{t('public')}</Badge>
      )}
      {event.demo && <Badge tone="watch">{t('demo')}</Badge>}
    </div>
  );
}
