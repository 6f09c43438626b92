import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { EditForm } from '@/ui/EditForm';
import { goTo } from '@/ui/goTo';
import { fieldId } from '@/ui/problemContext';
import { showToast } from '@/ui/toasts';
import { MoreFields, WhatAndWhy, WhoAndWhen } from './GoalFields';
import { type Goal, loadGoal } from './queries';
import { useGoalEdit } from './useGoalEdit';

interface EditGoalProps {
  goal: Tagged<Goal>;
  /** The field to begin with. */
  field?: string;
  onDone: () => void;
  onDeleted: () => void;
}

/** Everything that is told of a goal. */
export function EditGoal({ goal, field, onDone, onDeleted }: EditGoalProps) {
  const { t } = useTranslation('goal');
  const { groupId, countyCode, language, id, status } = goal.value;
  const edit = useGoalEdit(goal, () => {
    showToast({ text: t('edit.saved') });
    onDone();
  });
  const remove = useSend(
    async () => {
      const { etag } = await loadGoal(id);
      return read(
        api.DELETE('/api/v1/goals/{goalId}', {
          params: { path: { goalId: id }, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: [['goals'], ['concreteness']] },
  );
  useEffect(() => {
    if (!field) return;
    goTo(() => {
      const element = document.getElementById(fieldId(field));
      return element?.matches('input, select, textarea')
        ? element
        : element?.querySelector<HTMLElement>('[role="spinbutton"]');
    });
  }, [field]);
  const fields = { draft: edit.draft, onChange: edit.change, lang: language };
  return (
    <>
      <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
        <WhatAndWhy {...fields} countyCode={countyCode} />
        <WhoAndWhen {...fields} groupId={groupId} goal={goal.value} />
        <MoreFields {...fields} groupId={groupId} goal={goal.value} />
      </EditForm>
      {status === 'DRAFT' && (
        <div className="row">
          <ConfirmButton
            label={t('edit.delete')}
            title={t('edit.deleteTitle')}
            text={t('edit.deleteText')}
            confirm={t('edit.delete')}
            onConfirm={async () => {
              await remove.mutateAsync(undefined);
              onDeleted();
            }}
          />
        </div>
      )}
    </>
  );
}
