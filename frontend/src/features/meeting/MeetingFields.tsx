import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { Checkbox } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { Notice } from '@/ui/Notice';
import { TextField } from '@/ui/TextField';
import { TimeField } from '@/ui/TimeField';
import { inSchoolHours, later, type MeetingDraft } from './meetingDraft';

/** What a meeting lasts when nobody says otherwise. */
const USUAL_MINUTES = 90;

interface MeetingFieldsProps {
  groupId: string;
  draft: MeetingDraft;
  onChange: (part: Partial<MeetingDraft>) => void;
  lang?: string;
  /** The names of the times in what is sent, so that a refusal finds its field. */
  names?: { date: string; start: string; end: string };
}

const ONE = { date: 'startAt', start: 'startTime', end: 'endAt' };

/** What the meeting is, when and where, and who may know of it. */
export function MeetingFields({ groupId, draft, onChange, lang, names = ONE }: MeetingFieldsProps) {
  const { t } = useTranslation('meeting');
  // The end follows the beginning until somebody says otherwise.
  const begin = (start: string) => {
    const follows = !draft.end || (draft.start && draft.end === later(draft.start, USUAL_MINUTES));
    onChange({ start, ...(start && follows && { end: later(start, USUAL_MINUTES) }) });
  };
  return (
    <>
      <TextField
        name="title"
        label={t('field.title')}
        hint={t('field.titleHint')}
        maxLength={200}
        lang={lang}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <div className="form-row times">
        <DateField
          name={names.date}
          label={t('field.date')}
          value={draft.date}
          onChange={(date) => onChange({ date })}
        />
        <TimeField name={names.start} label={t('field.start')} value={draft.start} onChange={begin} />
        <TimeField
          name={names.end}
          label={t('field.end')}
          value={draft.end}
          onChange={(end) => onChange({ end })}
        />
      </div>
      <SchoolHours groupId={groupId} draft={draft} />
      <TextField
        name="place"
        label={t('field.place')}
        optional
        maxLength={300}
        lang={lang}
        value={draft.place}
        onChange={(place) => onChange({ place })}
      />
      <TextField
        name="remoteLink"
        label={t('field.remoteLink')}
        hint={t('field.remoteLinkHint')}
        optional
        maxLength={1000}
        value={draft.remoteLink}
        onChange={(remoteLink) => onChange({ remoteLink })}
      />
      <Checkbox
        name="public"
        label={t('field.public')}
        hint={t('field.publicHint')}
        checked={draft.public}
        onChange={(open) => onChange({ public: open })}
      />
    </>
  );
}

/** A quiet word when pupils of the group would have to miss school. */
function SchoolHours({ groupId, draft }: { groupId: string; draft: MeetingDraft }) {
  const { t } = useTranslation('meeting');
  const seats = useQuery({
    queryKey: ['members', groupId, 'CURRENT', 'all'],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/memberships', {
          params: { path: { groupId }, query: { when: 'CURRENT', limit: 200 } },
        }),
      ),
  }).data;
  const young = [
    ...(seats?.items.flatMap((seat) => seat.perspectiveCodes) ?? []),
    ...(seats?.hiddenPerspectiveCodes ?? []),
  ].includes('CHILD_YOUTH_VOICE');
  return (
    <div role="status">
      {young && inSchoolHours(draft) && <SchoolHoursNotice text={t('school.planning')} />}
    </div>
  );
}

export function SchoolHoursNotice({ text }: { text: string }) {
  const { t } = useTranslation('meeting');
  return (
    <Notice tone="watch" title={t('school.title')}>
      <p>{text}</p>
    </Notice>
  );
}
