import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choices';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextArea, TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { type Action, loadAction, refreshedByGoal } from './queries';

type Status = Action['status'];
export const ACTION_STATUSES: Status[] = ['TODO', 'DOING', 'DONE', 'BLOCKED', 'CANCELLED'];

interface Draft {
  status: Status;
  blockedBy: string;
  unblocker: string;
  reason: string;
}

/** Says how far an action is; what is blocked says by what and who can help, what is cancelled says why. */
export function ActionStatus({ action, onDone }: { action: Action; onDone: () => void }) {
  const { t } = useTranslation('goal');
  const { day } = useFormat();
  const [draft, setDraft] = useState<Draft>({
    status: action.status,
    blockedBy: action.blockedBy ?? '',
    unblocker: action.unblocker ?? '',
    reason: action.cancelReason ?? '',
  });
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const change = useSend(
    async (next: Draft, key) => {
      const { etag } = await loadAction(action.id);
      return read(
        api.POST('/api/v1/actions/{actionId}/status', {
          params: { path: { actionId: action.id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body: {
            status: next.status,
            ...(next.status === 'BLOCKED' && {
              blockedBy: next.blockedBy.trim() || undefined,
              unblocker: next.unblocker.trim() || undefined,
            }),
            ...(next.status === 'CANCELLED' && { reason: next.reason.trim() || undefined }),
          },
        }),
      );
    },
    {
      refresh: refreshedByGoal(action.goalId),
      onSuccess: (saved) => {
        const next = saved.status === 'DONE' && saved.nextActionId && saved.dueDate;
        showToast({
          text: next
            ? t('action.doneYearly', { date: day(`${Number(next.slice(0, 4)) + 1}${next.slice(4)}`) })
            : t('action.statusSaved', { status: t(`action.status.${saved.status}`) }),
        });
        onDone();
      },
    },
  );
  return (
    <ProblemForm problem={change.error} onSubmit={() => change.mutate(draft)}>
      <RadioGroup
        name="status"
        label={t('action.statusOf')}
        value={draft.status}
        choices={ACTION_STATUSES.map((value) => ({ value, label: t(`action.status.${value}`) }))}
        onChange={(status) => set({ status })}
      />
      {draft.status === 'BLOCKED' && (
        <>
          <TextArea
            name="blockedBy"
            label={t('action.blockedBy')}
            hint={t('action.blockedByHint')}
            rows={2}
            value={draft.blockedBy}
            onChange={(blockedBy) => set({ blockedBy })}
          />
          <TextField
            name="unblocker"
            label={t('action.unblocker')}
            hint={t('action.unblockerHint')}
            maxLength={200}
            value={draft.unblocker}
            onChange={(unblocker) => set({ unblocker })}
          />
        </>
      )}
      {draft.status === 'CANCELLED' && (
        <TextArea
          name="reason"
          label={t('action.cancelReason')}
          rows={2}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={change.isPending}>
          {t('action.saveStatus')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
