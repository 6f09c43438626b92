import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { Problem } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { EditForm } from '@/ui/EditForm';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { MeetingFields } from './MeetingFields';
import { draftOfMeeting, type MeetingDraft, meetingOf } from './meetingDraft';
import { missingTimes } from './missingTimes';
import { loadMeeting, type Meeting, refreshedByMeeting } from './queries';

/** Changes when and where a planned meeting is held. */
export function EditMeeting({ stored, onDone }: { stored: Tagged<Meeting>; onDone: () => void }) {
  const { t } = useTranslation('meeting');
  const { day } = useFormat();
  const { id, groupId, language } = stored.value;
  const edit = useEdit<Meeting, MeetingDraft>({
    stored,
    draftOf: draftOfMeeting,
    send: async (draft, etag) => {
      const errors = missingTimes(draft);
      if (errors.length > 0) throw new Problem(400, { errors });
      return read(
        api.PUT('/api/v1/meetings/{meetingId}', {
          params: { path: { meetingId: id }, header: { 'If-Match': etag } },
          body: meetingOf(draft, language),
        }),
      );
    },
    reload: () => loadMeeting(id),
    texts: {
      title: { label: t('field.title') },
      date: { label: t('field.date'), show: (date) => (date ? day(date) : '') },
      start: { label: t('field.start') },
      end: { label: t('field.end') },
      place: { label: t('field.place') },
      remoteLink: { label: t('field.remoteLink') },
      public: { label: t('field.public'), show: (open) => t(open ? 'yes' : 'no') },
    },
    refresh: refreshedByMeeting(id),
    onSaved: () => {
      showToast({ text: t('edit.saved') });
      onDone();
    },
  });
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
      <MeetingFields groupId={groupId} draft={edit.draft} onChange={edit.change} lang={language} />
    </EditForm>
  );
}
