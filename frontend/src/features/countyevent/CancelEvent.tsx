import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { CancelWithReason } from '@/ui/CancelWithReason';
import { showToast } from '@/ui/toasts';
import { type CountyEvent, refreshedByEvent } from './queries';

/** Calls an event off, with the reason for those who were coming. */
export function CancelEvent({ event, etag }: { event: CountyEvent; etag: string }) {
  const { t } = useTranslation('countyevent');
  const cancel = useSend(
    (reason: string, key) =>
      read(
        api.POST('/api/v1/county-events/{countyEventId}/cancel', {
          params: { path: { countyEventId: event.id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body: { reason },
        }),
      ),
    { refresh: refreshedByEvent(event.id), onSuccess: () => showToast({ text: t('cancelEvent.done') }) },
  );
  return (
    <CancelWithReason
      name={t('cancelEvent.open')}
      title={t('cancelEvent.title')}
      text={t('cancelEvent.text')}
      reasonLabel={t('cancelEvent.reason')}
      language={event.language}
      cancel={cancel}
    />
  );
}
