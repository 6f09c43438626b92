import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { CancelWithReason } from '@/ui/CancelWithReason';
import { showToast } from '@/ui/toasts';
import { type Meeting, refreshedByMeeting } from './queries';

/** Calls a planned meeting off, with the reason for those who were coming. */
export function CancelMeeting({ meeting, etag }: { meeting: Meeting; etag: string }) {
  const { t } = useTranslation('meeting');
  const cancel = useSend(
    (reason: string, key) =>
      read(
        api.POST('/api/v1/meetings/{meetingId}/cancel', {
          params: { path: { meetingId: meeting.id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body: { reason },
        }),
      ),
    {
      refresh: refreshedByMeeting(meeting.id),
      onSuccess: () => showToast({ text: t('cancelMeeting.done') }),
    },
  );
  return (
    <CancelWithReason
      name={t('cancelMeeting.open')}
      title={t('cancelMeeting.title')}
      text={t('cancelMeeting.text')}
      reasonLabel={t('cancelMeeting.reason')}
      language={meeting.language}
      cancel={cancel}
    />
  );
}
