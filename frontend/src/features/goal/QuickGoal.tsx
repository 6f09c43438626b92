import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { type GoalDraft, newGoal } from './goalDraft';
import { type Goal, useSeats } from './queries';
import { useNewGoal } from './useNewGoal';

interface QuickGoalProps {
  groupId: string;
  lang?: string;
  /** What the goal comes from, in words: told as the reason of the goal. */
  why: string;
  onMade: (goal: Goal) => void;
  onCancel: () => void;
}

/** A goal in three lines, for those in the middle of a meeting; it is made concrete afterwards. */
export function QuickGoal({ groupId, lang, why, onMade, onCancel }: QuickGoalProps) {
  const { t } = useTranslation('goal');
  const seats = useSeats(groupId);
  const [draft, setDraft] = useState((): GoalDraft => ({ ...newGoal(), description: why }));
  const change = (part: Partial<GoalDraft>) => setDraft((before) => ({ ...before, ...part }));
  const create = useNewGoal(groupId, onMade);
  return (
    <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
      <TextField
        name="title"
        label={t('field.title')}
        hint={t('field.titleHint')}
        maxLength={200}
        lang={lang}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <SelectField
        name="ownerId"
        label={t('field.owner')}
        none={t('field.nobody')}
        value={draft.ownerId}
        choices={seats}
        onChange={(ownerId) => change({ ownerId })}
      />
      <DateField
        name="dueDate"
        label={t('field.due')}
        value={draft.dueDate}
        onChange={(dueDate) => change({ dueDate })}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={create.isPending}>
          {t('quick.saveGoal')}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
