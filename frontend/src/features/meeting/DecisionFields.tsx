import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import { Button } from '@/ui/Button';
import { CheckboxGroup, RadioGroup } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/SelectField';
import { TextArea } from '@/ui/TextField';
import { type DecisionDraft, presentNow } from './decisionDraft';
import { useDecisions } from './decisionQueries';
import { type Meeting, useAttendance } from './queries';

interface DecisionFieldsProps {
  meeting: Meeting;
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
}

/** What is decided, what it means for children, who was heard, and when it is looked at again. */
export function DecisionFields({ meeting, draft, onChange }: DecisionFieldsProps) {
  const { t } = useTranslation('meeting');
  const [more, setMore] = useState(Boolean(draft.supersedesId || draft.heardOtherwise.length));
  const impactName = draft.impact === 'notNeeded' ? 'noChildImpactReason' : 'childImpact';
  return (
    <>
      <TextArea
        name="text"
        label={t('decision.text')}
        hint={t('decision.textHint')}
        rows={3}
        maxLength={5000}
        lang={meeting.language}
        value={draft.text}
        onChange={(text) => onChange({ text })}
      />
      <RadioGroup
        name={draft.impact ? undefined : 'childImpact'}
        label={t('decision.impact')}
        value={draft.impact}
        choices={[
          { value: 'weighed', label: t('decision.weighed') },
          { value: 'notNeeded', label: t('decision.notNeeded') },
        ]}
        onChange={(impact) => onChange({ impact })}
      />
      {draft.impact && (
        <TextArea
          name={impactName}
          label={t(draft.impact === 'weighed' ? 'decision.childImpact' : 'decision.noChildImpactReason')}
          hint={draft.impact === 'weighed' ? t('decision.childImpactHint') : undefined}
          rows={3}
          maxLength={draft.impact === 'weighed' ? 5000 : 2000}
          lang={meeting.language}
          value={draft.impactText}
          onChange={(impactText) => onChange({ impactText })}
        />
      )}
      <PresentField meeting={meeting} draft={draft} onChange={onChange} />
      <DateField
        name="reviewDate"
        label={t('decision.reviewDate')}
        hint={t('decision.reviewDateHint')}
        optional
        value={draft.reviewDate}
        onChange={(reviewDate) => onChange({ reviewDate })}
      />
      {more ? (
        <MoreFields meeting={meeting} draft={draft} onChange={onChange} />
      ) : (
        <div className="row">
          <Button kind="quiet" onPress={() => setMore(true)}>
            {t('decision.more')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Filled from the attendance; corrected by hand when need be. */
function PresentField({ meeting, draft, onChange }: DecisionFieldsProps) {
  const { t } = useTranslation('meeting');
  const { choices, all } = useGroupPerspectives(meeting.groupId);
  const ticked = presentNow(useAttendance(meeting.id).data);
  const [open, setOpen] = useState(false);
  const present = draft.present ?? ticked;
  if (open) {
    return (
      <CheckboxGroup
        name="presentPerspectiveCodes"
        label={t('decision.present')}
        choices={choices}
        values={present}
        onChange={(codes) => onChange({ present: codes })}
      />
    );
  }
  return (
    <div className="stack tight">
      <b>{t('decision.present')}</b>
      <p>{present.length > 0 ? all(present) : t('decision.nobodyPresent')}</p>
      <div className="row">
        <Button small onPress={() => setOpen(true)}>
          {t('decision.correctPresent')}
        </Button>
      </div>
    </div>
  );
}

/** Who was heard in another way, and which earlier decision this one replaces. */
function MoreFields({ meeting, draft, onChange }: DecisionFieldsProps) {
  const { t } = useTranslation('meeting');
  const { choices } = useGroupPerspectives(meeting.groupId);
  const earlier = (useDecisions(meeting.groupId, {}, 50).data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((one) => one.final && (!one.supersededById || one.id === draft.supersedesId));
  return (
    <>
      <CheckboxGroup
        name="heardOtherwisePerspectiveCodes"
        label={t('decision.heardOtherwise')}
        hint={t('decision.heardOtherwiseHint')}
        optional
        choices={choices}
        values={draft.heardOtherwise}
        onChange={(heardOtherwise) => onChange({ heardOtherwise })}
      />
      {draft.heardOtherwise.length > 0 && (
        <TextArea
          name="heardOtherwiseNote"
          label={t('decision.heardOtherwiseNote')}
          optional
          rows={2}
          maxLength={2000}
          lang={meeting.language}
          value={draft.heardOtherwiseNote}
          onChange={(heardOtherwiseNote) => onChange({ heardOtherwiseNote })}
        />
      )}
      {earlier.length > 0 && (
        <SelectField
          name="supersedesId"
          label={t('decision.supersedes')}
          optional
          none={t('decision.supersedesNone')}
          value={draft.supersedesId}
          choices={earlier.map((one) => ({ value: one.id, label: one.text.slice(0, 90) }))}
          onChange={(supersedesId) => onChange({ supersedesId })}
        />
      )}
    </>
  );
}
