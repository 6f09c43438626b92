import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/SelectField';
import { TextArea, TextField } from '@/ui/TextField';
import { useSeatName } from './GoalWords';
import { eurosOf, type GoalDraft } from './goalDraft';
import { PlainerWords } from './PlainerWords';
import { type Goal, useRegionalGoals, useSeats, useThemes } from './queries';

interface FieldsProps {
  draft: GoalDraft;
  onChange: (part: Partial<GoalDraft>) => void;
  lang?: string;
}

interface WhatAndWhyProps extends FieldsProps {
  countyCode: string;
  /** What the service has to say of the words while they are typed. */
  aside?: ReactNode;
}

/** What is wanted and why. */
export function WhatAndWhy({ draft, onChange, countyCode, lang, aside }: WhatAndWhyProps) {
  const { t } = useTranslation('goal');
  const themes = useThemes(countyCode);
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
      <TextArea
        name="description"
        label={t('field.description')}
        hint={t('field.descriptionHint')}
        optional
        rows={4}
        lang={lang}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <PlainerWords text={`${draft.title}\n${draft.description}`} lang={lang} />
      {aside}
      <CheckboxGroup
        name="themeCodes"
        label={t('field.themes')}
        hint={t('field.themesHint')}
        optional
        choices={themes}
        values={draft.themeCodes}
        onChange={(themeCodes) => onChange({ themeCodes })}
      />
    </>
  );
}

/** Who answers for it, by when, and what shows that it is reached. */
export function WhoAndWhen({
  draft,
  onChange,
  lang,
  groupId,
  goal,
}: FieldsProps & { groupId: string; goal?: Goal }) {
  const { t } = useTranslation('goal');
  const nameOf = useSeatName();
  const seats = useSeats(groupId);
  // Whoever sat at the table before is not offered anew, but stays until somebody else is chosen.
  const former =
    goal?.owner?.membershipId && !seats.some((seat) => seat.value === goal.owner?.membershipId)
      ? [{ value: goal.owner.membershipId, label: t('field.formerOwner', { name: nameOf(goal.owner) }) }]
      : [];
  return (
    <>
      <SelectField
        name="ownerId"
        label={t('field.owner')}
        hint={t('field.ownerHint')}
        none={t('field.nobody')}
        value={draft.ownerId}
        choices={[...former, ...seats]}
        onChange={(ownerId) => onChange({ ownerId })}
      />
      <div className="form-row">
        <DateField
          name="dueDate"
          label={t('field.due')}
          hint={t('field.dueHint')}
          value={draft.dueDate}
          onChange={(dueDate) => onChange({ dueDate })}
        />
        <DateField
          name="startDate"
          label={t('field.start')}
          optional
          value={draft.startDate}
          onChange={(startDate) => onChange({ startDate })}
        />
      </div>
      <TextArea
        name="measure"
        label={t('field.measure')}
        hint={t('field.measureHint')}
        optional
        rows={2}
        lang={lang}
        value={draft.measure}
        onChange={(measure) => onChange({ measure })}
      />
      <PlainerWords text={draft.measure} lang={lang} />
    </>
  );
}

/** What may be told besides: money, the regional goal, what has been seen to change. */
export function MoreFields({
  draft,
  onChange,
  lang,
  groupId,
  goal,
}: FieldsProps & { groupId: string; goal: Goal }) {
  const { t } = useTranslation('goal');
  const regional = useRegionalGoals(groupId).filter((choice) => choice.value !== goal.id);
  const parent =
    goal.parent && !regional.some((choice) => choice.value === goal.parent?.id)
      ? [{ value: goal.parent.id, label: goal.parent.title }]
      : [];
  const choices = [...parent, ...regional];
  return (
    <>
      <div className="form-row">
        <TextField
          name="estimatedCost"
          label={t('field.cost')}
          hint={t('field.costHint')}
          error={eurosOf(draft.estimatedCost) === null ? t('field.notEuros') : undefined}
          optional
          value={draft.estimatedCost}
          onChange={(estimatedCost) => onChange({ estimatedCost })}
        />
        <TextField
          name="funder"
          label={t('field.funder')}
          optional
          maxLength={200}
          value={draft.funder}
          onChange={(funder) => onChange({ funder })}
        />
      </div>
      {choices.length > 0 && (
        <SelectField
          name="parentGoalId"
          label={t('field.parent')}
          hint={t('field.parentHint')}
          optional
          none={t('field.noParent')}
          value={draft.parentGoalId}
          choices={choices}
          onChange={(parentGoalId) => onChange({ parentGoalId })}
        />
      )}
      {goal.status !== 'DRAFT' && (
        <TextArea
          name="observedEffect"
          label={t('field.effect')}
          hint={t('field.effectHint')}
          optional
          rows={3}
          lang={lang}
          value={draft.observedEffect}
          onChange={(observedEffect) => onChange({ observedEffect })}
        />
      )}
    </>
  );
}
