import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { ProblemForm } from '@/ui/ProblemForm';
import { showToast } from '@/ui/toasts';
import { ActionFields } from './ActionFields';
import { type ActionDraft, actionOf, draftOfAction } from './actionDraft';
import { type Action, type Goal, refreshedByGoal } from './queries';

interface NewActionProps {
  goal: Goal;
  save: string;
  onDone: (action: Action) => void;
  onCancel?: () => void;
}

/** Adds an action to a goal. */
export function NewAction({ goal, save, onDone, onCancel }: NewActionProps) {
  const { t } = useTranslation('goal');
  const [draft, setDraft] = useState((): ActionDraft => draftOfAction());
  const add = useSend(
    (value: ActionDraft, key) =>
      read(
        api.POST('/api/v1/goals/{goalId}/actions', {
          params: { path: { goalId: goal.id }, header: { 'Idempotency-Key': key } },
          body: actionOf(value),
        }),
      ),
    {
      refresh: refreshedByGoal(goal.id),
      onSuccess: (action) => {
        showToast({ text: t('action.added') });
        onDone(action);
      },
    },
  );
  return (
    <ProblemForm problem={add.error} onSubmit={() => add.mutate(draft)}>
      <ActionFields
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        groupId={goal.groupId}
        lang={goal.language}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {save}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('cancel')}</Button>}
      </div>
    </ProblemForm>
  );
}
