import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { type CountyEvent, refreshedByEvent } from './queries';

/** Calls an event off, with the reason for those who were coming. */
export function CancelEvent({ event, etag }: { event: CountyEvent; etag: string }) {
  const { t } = useTranslation('countyevent');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useSend(
    (why: string, key) =>
      read(
        api.POST('/api/v1/county-events/{countyEventId}/cancel', {
          params: { path: { countyEventId: event.id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body: { reason: why.trim() },
        }),
      ),
    {
      refresh: refreshedByEvent(event.id),
      onSuccess: () => {
        showToast({ text: t('cancelEvent.done') });
        setAsking(false);
      },
    },
  );
  return (
    <>
      <Button kind="danger" onPress={() => setAsking(true)}>
        {t('cancelEvent.open')}
      </Button>
      <Dialog title={t('cancelEvent.title')} isOpen={asking} onClose={() => setAsking(false)}>
        <ProblemForm problem={cancel.error} onSubmit={() => cancel.mutate(reason)}>
          <p>{t('cancelEvent.text')}</p>
          <TextArea
            name="reason"
            label={t('cancelEvent.reason')}
            rows={3}
            maxLength={2000}
            lang={event.language}
            value={reason}
            onChange={setReason}
          />
          <div className="row dialog-actions">
            <Button type="submit" kind="danger" isDisabled={cancel.isPending}>
              {t('cancelEvent.open')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('cancel')}</Button>
          </div>
        </ProblemForm>
      </Dialog>
    </>
  );
}
