import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemForm } from '@/ui/ProblemForm';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { NotConcrete } from './NotConcrete';
import { type Goal, type GoalSummary, loadGoal, refreshedByGoal } from './queries';
import { needsReason, type Step, stepsFrom } from './states';

interface Change {
  step: Step;
  /** The version that the person has read; what is stored now when absent. */
  etag?: string;
  reason?: string;
}

async function move(goalId: string, { step, etag, reason }: Change, key: string) {
  const match = etag ?? (await loadGoal(goalId)).etag;
  const params = { path: { goalId }, header: { 'If-Match': match, 'Idempotency-Key': key } };
  if (needsReason(step)) {
    const body = { reason: reason?.trim() ?? '' };
    return step === 'discontinue'
      ? read(api.POST('/api/v1/goals/{goalId}/discontinue', { params, body }))
      : read(api.POST('/api/v1/goals/{goalId}/reopen', { params, body }));
  }
  if (step === 'agree') return read(api.POST('/api/v1/goals/{goalId}/agree', { params }));
  if (step === 'start') return read(api.POST('/api/v1/goals/{goalId}/start', { params }));
  return read(api.POST('/api/v1/goals/{goalId}/achieve', { params }));
}

interface GoalStateButtonsProps {
  goal: Goal | GoalSummary;
  /** Of the goal as it is shown; a card of the board, which shows little of it, takes what is stored now. */
  etag?: string;
  small?: boolean;
  /** Stands in the same row. */
  beside?: ReactNode;
}

/** The buttons that move a goal on. A refusal says everything that is missing and where to mend it. */
export function GoalStateButtons({ goal, etag, small, beside }: GoalStateButtonsProps) {
  const { t } = useTranslation('goal');
  const [asking, setAsking] = useState<Step>();
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  // While the page is being brought up to date after the person's own change, what it shows is not yet what is stored.
  const catchingUp = useIsFetching({ queryKey: ['goal', goal.id], exact: true }) > 0 && etag !== undefined;
  const change = useSend((next: Change, key) => move(goal.id, next, key), {
    refresh: refreshedByGoal(goal.id),
    onSuccess: (_, { step }) => {
      showToast({ text: t(`state.done.${step}`) });
      setAsking(undefined);
      setReason('');
    },
  });
  const close = () => {
    setAsking(undefined);
    change.reset();
  };
  const take = (step: Step) =>
    change.mutate(
      { step, etag, reason },
      {
        // Somebody was faster: the page then shows what they did, and the person decides again.
        onError: (problem) => {
          if (!problem.stale) return;
          for (const queryKey of refreshedByGoal(goal.id)) queries.invalidateQueries({ queryKey });
        },
      },
    );
  const press = (step: Step) => {
    change.reset();
    if (step === 'agree' || step === 'start') take(step);
    else setAsking(step);
  };
  return (
    <>
      <div className="row">
        {stepsFrom(goal.status).map((step, index) => (
          <Button
            key={step}
            small={small}
            kind={index === 0 && !small && step !== 'reopen' ? 'primary' : 'plain'}
            isDisabled={change.isPending || catchingUp}
            aria-label={small ? t('state.of', { step: t(`state.${step}`), title: goal.title }) : undefined}
            onPress={() => press(step)}
          >
            {t(`state.${step}`)}
          </Button>
        ))}
        {beside}
      </div>
      {!asking &&
        change.error &&
        (change.error.code === 'goal-not-concrete' ? (
          <NotConcrete goalId={goal.id} problem={change.error} />
        ) : (
          <ProblemNotice error={change.error} />
        ))}
      <Dialog
        title={asking ? t(`state.ask.${asking as 'achieve'}`) : ''}
        isOpen={Boolean(asking)}
        onClose={close}
      >
        {asking && (
          <ProblemForm problem={change.error} onSubmit={() => take(asking)}>
            <p>{t(`state.text.${asking as 'achieve'}`)}</p>
            {needsReason(asking) && (
              <TextArea
                name="reason"
                label={t('state.reason')}
                rows={3}
                value={reason}
                onChange={setReason}
              />
            )}
            <div className="row dialog-actions">
              <Button
                type="submit"
                kind={asking === 'discontinue' ? 'danger' : 'primary'}
                isDisabled={change.isPending}
              >
                {t(`state.${asking}`)}
              </Button>
              <Button onPress={close}>{t('cancel')}</Button>
            </div>
          </ProblemForm>
        )}
      </Dialog>
    </>
  );
}
