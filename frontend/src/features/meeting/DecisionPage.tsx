import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ProblemPage } from '@/ui/ProblemPage';
import { showToast } from '@/ui/toasts';
import { DecisionBody } from './DecisionBody';
import { type Decision, refreshedByDecision, useDecision } from './decisionQueries';
import { TurnInto } from './TurnInto';
import './meeting.css';

/** One decision with what it rests on and what came of it. */
export function DecisionPage({ decisionId }: { decisionId: string }) {
  const { t } = useTranslation('meeting');
  const { day } = useFormat();
  const query = useDecision(decisionId);
  const { value: decision, etag = '' } = query.data ?? {};
  if (query.error && !decision) return <ProblemPage error={query.error} retry={() => query.refetch()} />;
  return (
    <Page
      title={decision && t('decision.title', { date: day(decision.decidedDate) })}
      over={
        decision && (
          <>
            <Link to="/groups/$groupId" params={{ groupId: decision.groupId }}>
              {decision.groupName}
            </Link>
            {' · '}
            <Link to="/groups/$groupId/decisions" params={{ groupId: decision.groupId }}>
              {t('decisions.all')}
            </Link>
            {' · '}
            <Link to="/meetings/$meetingId" params={{ meetingId: decision.meetingId }}>
              {t('page.meeting')}
            </Link>
          </>
        )
      }
    >
      {decision && (
        <>
          {!decision.final && (
            <Notice tone="watch" title={t('decision.notFinal')}>
              <p>{t('decision.notFinalText')}</p>
            </Notice>
          )}
          <Card>
            <DecisionBody decision={decision} mend />
            {(decision.permissions.write || decision.permissions.publish) && <TurnInto decision={decision} />}
          </Card>
          {decision.permissions.publish && <Publicity decision={decision} etag={etag} />}
        </>
      )}
    </Page>
  );
}

/** Whether anybody may read the decision, or those who have signed in. */
function Publicity({ decision, etag }: { decision: Decision; etag: string }) {
  const { t } = useTranslation('meeting');
  const publish = useSend(
    (open: boolean) =>
      read(
        api.PUT('/api/v1/decisions/{decisionId}/publicity', {
          params: { path: { decisionId: decision.id }, header: { 'If-Match': etag } },
          body: { public: open },
        }),
      ),
    {
      refresh: refreshedByDecision(decision.meetingId),
      onSuccess: (saved) =>
        showToast({ text: t(saved.public ? 'decision.published' : 'decision.unpublished') }),
    },
  );
  return (
    <Card title={t('decision.publicity')}>
      <p>{t(decision.public ? 'decision.isPublic' : 'decision.isNotPublic')}</p>
      <div className="row">
        <Button isDisabled={publish.isPending} onPress={() => publish.mutate(!decision.public)}>
          {t(decision.public ? 'decision.unpublish' : 'decision.publish')}
        </Button>
      </div>
      {publish.error && <ProblemNotice error={publish.error} />}
    </Card>
  );
}
