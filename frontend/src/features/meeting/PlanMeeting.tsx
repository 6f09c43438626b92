import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { Problem } from '@/api/problem';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choices';
import { LinkButton } from '@/ui/LinkButton';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { MeetingFields } from './MeetingFields';
import { durationOf, type MeetingDraft, meetingOf, newMeeting, type Repetition } from './meetingDraft';
import { missingTimes } from './missingTimes';

interface PlanMeetingProps {
  groupId: string;
  lang?: string;
  onPlanned: (meetingId: string) => void;
  onPlannedMany: () => void;
}

type Kind = 'one' | 'many';

interface Plan {
  draft: MeetingDraft;
  /** Absent for a single meeting. */
  repetition?: Repetition;
}

const SERIES = { date: 'startDate', start: 'startTime', end: 'durationMinutes' };

async function plan(groupId: string, { draft, repetition }: Plan, key: string) {
  const params = { path: { groupId }, header: { 'Idempotency-Key': key } };
  const errors = missingTimes(draft, repetition ? SERIES : undefined);
  if (errors.length > 0) throw new Problem(400, { errors });
  if (!repetition) {
    const meeting = await read(
      api.POST('/api/v1/groups/{groupId}/meetings', { params, body: meetingOf(draft) }),
    );
    return [meeting.id];
  }
  const series = await read(
    api.POST('/api/v1/groups/{groupId}/meeting-series', {
      params,
      body: {
        title: draft.title.trim(),
        startDate: draft.date,
        startTime: draft.start,
        durationMinutes: durationOf(draft) as number,
        intervalWeeks: Number(repetition.intervalWeeks),
        count: Number(repetition.count),
        place: draft.place.trim() || undefined,
        remoteLink: draft.remoteLink.trim() || undefined,
        public: draft.public,
      },
    }),
  );
  return series.meetings.map((meeting) => meeting.id);
}

const WEEKS = ['1', '2', '3', '4', '6', '8', '12', '26', '52'] as const;

/** A meeting, or several at the same time of day. */
export function PlanMeeting({ groupId, lang, onPlanned, onPlannedMany }: PlanMeetingProps) {
  const { t } = useTranslation('meeting');
  const [kind, setKind] = useState<Kind>('one');
  const [draft, setDraft] = useState(newMeeting);
  const [repetition, setRepetition] = useState<Repetition>({ intervalWeeks: '4', count: '6' });
  const many = kind === 'many';
  const send = useSend((value: Plan, key) => plan(groupId, value, key), {
    refresh: [['meetings']],
    onSuccess: (ids) => {
      showToast({ text: t('plan.done', { count: ids.length }) });
      if (ids.length === 1 && ids[0]) onPlanned(ids[0]);
      else onPlannedMany();
    },
  });
  return (
    <ProblemForm
      problem={send.error}
      onSubmit={() => send.mutate({ draft, repetition: many ? repetition : undefined })}
    >
      <RadioGroup
        label={t('plan.kind')}
        value={kind}
        choices={[
          { value: 'one', label: t('plan.one') },
          { value: 'many', label: t('plan.many'), hint: t('plan.manyHint') },
        ]}
        onChange={setKind}
      />
      <MeetingFields
        groupId={groupId}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        lang={lang}
        names={many ? SERIES : undefined}
      />
      {many && (
        <div className="form-row">
          <SelectField
            name="intervalWeeks"
            label={t('plan.interval')}
            value={repetition.intervalWeeks}
            choices={WEEKS.map((value) => ({ value, label: t('plan.weeks', { count: Number(value) }) }))}
            onChange={(intervalWeeks) => setRepetition((before) => ({ ...before, intervalWeeks }))}
          />
          <TextField
            name="count"
            label={t('plan.count')}
            hint={t('plan.countHint')}
            type="number"
            value={repetition.count}
            onChange={(count) => setRepetition((before) => ({ ...before, count }))}
          />
        </div>
      )}
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={send.isPending}>
          {t(many ? 'plan.saveMany' : 'plan.save')}
        </Button>
        <LinkButton to="/groups/$groupId/meetings" params={{ groupId }}>
          {t('cancel')}
        </LinkButton>
      </div>
    </ProblemForm>
  );
}
