import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { showToast } from '@/ui/toasts';
import { type Decision, refreshedByDecision } from './decisionQueries';
import { type Made, useResultMaker } from './results';

/** What came of a decision; whoever leads the group unties what was named by mistake. */
export function Results({ decision, mayUntie }: { decision: Decision; mayUntie: boolean }) {
  const { t } = useTranslation('meeting');
  const { link } = useResultMaker();
  const results: Made[] = [
    ...decision.goalIds.map((goalId) => ({ goalId })),
    ...decision.actionIds.map((actionId) => ({ actionId })),
  ];
  if (results.length === 0) return null;
  return (
    <div>
      <b>{t('result.heading')}</b>
      <ul className="results">
        {results.map((made) => (
          <li key={'goalId' in made ? made.goalId : made.actionId}>
            {link(made)} {mayUntie && <Untie decision={decision} made={made} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Untie({ decision, made }: { decision: Decision; made: Made }) {
  const { t } = useTranslation('meeting');
  const untie = useSend(
    (what: Made, key) =>
      read(
        api.POST('/api/v1/decisions/{decisionId}/result-removals', {
          params: { path: { decisionId: decision.id }, header: { 'Idempotency-Key': key } },
          body: what,
        }),
      ),
    {
      refresh: [...refreshedByDecision(decision.meetingId), ['goals']],
      onSuccess: () => showToast({ text: t('result.untied') }),
    },
  );
  return (
    <span className="mend">
      <ConfirmButton
        small
        kind="quiet"
        label={t('result.untie')}
        title={t('result.untieTitle')}
        text={t('result.untieText')}
        confirm={t('result.untie')}
        onConfirm={() => untie.mutateAsync(made)}
      />
    </span>
  );
}
