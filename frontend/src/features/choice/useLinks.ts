import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { showToast } from '@/ui/toasts';
import { loadGoalIndicators } from './queries';

interface Link {
  goalId: string;
  indicatorId: string;
  /** False to take the link away. */
  on: boolean;
}

/** Links goals and indicators, and takes links away; what others link meanwhile stays. */
export function useLinks(groupId: string, added: string) {
  const { t } = useTranslation('choice');
  return useSend(
    async ({ goalId, indicatorId, on }: Link) => {
      const { value, etag } = await loadGoalIndicators(goalId);
      const others = value.items.map((item) => item.indicator.id).filter((id) => id !== indicatorId);
      return read(
        api.PUT('/api/v1/goals/{goalId}/indicators', {
          params: { path: { goalId }, header: { 'If-Match': etag } },
          body: { indicatorIds: on ? [...others, indicatorId] : others },
        }),
      );
    },
    {
      refresh: [['choices', groupId], ['goal'], ['goals'], ['uses'], ['concreteness']],
      onSuccess: (_, { on }) => showToast({ text: on ? added : t('goals.removed') }),
    },
  );
}
