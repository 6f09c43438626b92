import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { ProblemForm } from '@/ui/ProblemForm';
import { showToast } from '@/ui/toasts';
import { DecisionFields } from './DecisionFields';
import { decisionOf, draftOfDecision } from './decisionDraft';
import { type DecisionWrite, refreshedByDecision } from './decisionQueries';
import type { Meeting } from './queries';

interface NewDecisionProps {
  meeting: Meeting;
  agendaItemId: string;
  onDone: () => void;
}

/** Records what is decided of a matter. */
export function NewDecision({ meeting, agendaItemId, onDone }: NewDecisionProps) {
  const { t } = useTranslation('meeting');
  const [draft, setDraft] = useState(() => draftOfDecision());
  const add = useSend(
    (body: DecisionWrite, key) =>
      read(
        api.POST('/api/v1/agenda-items/{agendaItemId}/decisions', {
          params: { path: { agendaItemId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: refreshedByDecision(meeting.id),
      onSuccess: () => {
        showToast({ text: t('decision.added') });
        onDone();
      },
    },
  );
  return (
    <ProblemForm problem={add.error} onSubmit={() => add.mutate(decisionOf(draft))}>
      <DecisionFields
        meeting={meeting}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {t('decision.save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
