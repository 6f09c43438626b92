import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { DecisionBody } from './DecisionBody';
import { type Decision, loadDecision, refreshedByDecision } from './decisionQueries';
import { EditDecision } from './EditDecision';
import { NewDecision } from './NewDecision';
import type { Meeting } from './queries';
import { TurnInto } from './TurnInto';

interface ItemDecisionsProps {
  meeting: Meeting;
  agendaItemId: string;
  decisions: readonly Decision[];
}

/** What has been decided of one matter while the meeting is open. */
export function ItemDecisions({ meeting, agendaItemId, decisions }: ItemDecisionsProps) {
  const { t } = useTranslation('meeting');
  const [adding, setAdding] = useState(false);
  return (
    <>
      {decisions.map((decision) => (
        <OpenDecision key={decision.id} meeting={meeting} decision={decision} />
      ))}
      {adding ? (
        <div className="form-part">
          <NewDecision meeting={meeting} agendaItemId={agendaItemId} onDone={() => setAdding(false)} />
        </div>
      ) : (
        <div className="row">
          <Button kind={decisions.length === 0 ? 'primary' : 'plain'} onPress={() => setAdding(true)}>
            {t(decisions.length === 0 ? 'decision.add' : 'decision.addMore')}
          </Button>
        </div>
      )}
    </>
  );
}

function OpenDecision({ meeting, decision }: { meeting: Meeting; decision: Decision }) {
  const { t } = useTranslation('meeting');
  const [editing, setEditing] = useState(false);
  const remove = useSend(
    async () => {
      const { etag } = await loadDecision(decision.id);
      return read(
        api.DELETE('/api/v1/decisions/{decisionId}', {
          params: { path: { decisionId: decision.id }, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: refreshedByDecision(meeting.id) },
  );
  return (
    <section className="decision" aria-label={t('decision.one')}>
      <h4>{t('decision.one')}</h4>
      {editing ? (
        <EditDecision meeting={meeting} decisionId={decision.id} onDone={() => setEditing(false)} />
      ) : (
        <>
          <DecisionBody decision={decision} mend />
          <TurnInto decision={decision} />
          <div className="row mend">
            <Button small kind="quiet" onPress={() => setEditing(true)}>
              {t('edit.open')}
            </Button>
            <ConfirmButton
              small
              kind="quiet"
              label={t('decision.remove')}
              title={t('decision.removeTitle')}
              text={t('decision.removeText')}
              confirm={t('decision.remove')}
              onConfirm={() => remove.mutateAsync(undefined)}
            />
          </div>
        </>
      )}
    </section>
  );
}
