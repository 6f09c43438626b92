import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { type Meeting, refreshedByMeeting } from './queries';

/** Calls a planned meeting off, with the reason for those who were coming. */
export function CancelMeeting({ meeting, etag }: { meeting: Meeting; etag: string }) {
  const { t } = useTranslation('meeting');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useSend(
    (why: string, key) =>
      read(
        api.POST('/api/v1/meetings/{meetingId}/cancel', {
          params: {
            path: { meetingId: meeting.id },
            header: { 'If-Match': etag, 'Idempotency-Key': key },
          },
          body: { reason: why.trim() },
        }),
      ),
    {
      refresh: refreshedByMeeting(meeting.id),
      onSuccess: () => {
        showToast({ text: t('cancelMeeting.done') });
        setAsking(false);
      },
    },
  );
  return (
    <>
      <Button kind="danger" onPress={() => setAsking(true)}>
        {t('cancelMeeting.open')}
      </Button>
      <Dialog title={t('cancelMeeting.title')} isOpen={asking} onClose={() => setAsking(false)}>
        <ProblemForm problem={cancel.error} onSubmit={() => cancel.mutate(reason)}>
          <p>{t('cancelMeeting.text')}</p>
          <TextArea
            name="reason"
            label={t('cancelMeeting.reason')}
            rows={3}
            maxLength={2000}
            lang={meeting.language}
            value={reason}
            onChange={setReason}
          />
          <div className="row dialog-actions">
            <Button type="submit" kind="danger" isDisabled={cancel.isPending}>
              {t('cancelMeeting.open')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('cancel')}</Button>
          </div>
        </ProblemForm>
      </Dialog>
    </>
  );
}
