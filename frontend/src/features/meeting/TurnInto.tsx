import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';
import { type Decision, refreshedByDecision } from './decisionQueries';
import { type Made, useResultMaker } from './results';

/** Turns a decision into a goal or an action on the spot, and ties it to the decision. */
export function TurnInto({ decision }: { decision: Decision }) {
  const { t } = useTranslation('meeting');
  const { form } = useResultMaker();
  const [kind, setKind] = useState<'goal' | 'action'>();
  const tie = useSend(
    (made: Made, key) =>
      read(
        api.POST('/api/v1/decisions/{decisionId}/results', {
          params: { path: { decisionId: decision.id }, header: { 'Idempotency-Key': key } },
          body: made,
        }),
      ),
    {
      refresh: [...refreshedByDecision(decision.meetingId), ['goals']],
      onSuccess: () => showToast({ text: t('result.tied') }),
    },
  );
  const made = (what: Made) => {
    setKind(undefined);
    tie.mutate(what);
  };
  const untied = tie.error && tie.variables;
  return (
    <div className="stack tight">
      {kind ? (
        <div className="form-part">
          {form({ kind, decision, onMade: made, onCancel: () => setKind(undefined) })}
        </div>
      ) : (
        <div className="row mend">
          <Button small onPress={() => setKind('goal')}>
            {t('result.goal')}
          </Button>
          <Button small onPress={() => setKind('action')}>
            {t('result.action')}
          </Button>
        </div>
      )}
      {untied && <ProblemNotice error={tie.error} retry={() => tie.mutate(untied)} />}
    </div>
  );
}
