import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { showToast } from '@/ui/toasts';
import { type GoalDraft, goalOf } from './goalDraft';
import type { Goal } from './queries';

/** Stores a goal of the group as a draft. */
export function useNewGoal(groupId: string, onMade: (goal: Goal) => void) {
  const { t } = useTranslation('goal');
  return useSend(
    (draft: GoalDraft, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/goals', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body: goalOf(draft),
        }),
      ),
    {
      refresh: [['goals'], ['concreteness']],
      onSuccess: (goal) => {
        showToast({ text: t('new.saved') });
        onMade(goal);
      },
    },
  );
}
