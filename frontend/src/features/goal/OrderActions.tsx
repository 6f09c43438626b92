import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { OrderList } from '@/ui/OrderList';
import { showToast } from '@/ui/toasts';
import { type Action, refreshedByGoal } from './queries';

interface OrderActionsProps {
  goalId: string;
  stored: Tagged<{ items: Action[] }>;
  onDone: () => void;
}

/** Puts the actions of a goal in order. */
export function OrderActions({ goalId, stored, onDone }: OrderActionsProps) {
  const { t } = useTranslation('goal');
  const save = useSend(
    (actionIds: string[]) =>
      read(
        api.PUT('/api/v1/goals/{goalId}/action-order', {
          params: { path: { goalId }, header: { 'If-Match': stored.etag } },
          body: { actionIds },
        }),
      ),
    {
      refresh: refreshedByGoal(goalId),
      onSuccess: () => {
        showToast({ text: t('order.saved') });
        onDone();
      },
    },
  );
  return (
    <OrderList
      label={t('order.label')}
      items={stored.value.items}
      saving={save.isPending}
      problem={save.error}
      onSave={save.mutate}
      onCancel={onDone}
    />
  );
}
