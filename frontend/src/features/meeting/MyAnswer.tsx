import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';
import { type Answer, type Meeting, refreshedByMeeting } from './queries';

interface Reply {
  answer: Answer;
  passToDeputy: boolean;
}

const ANSWERS: Answer[] = ['COMING', 'REMOTE', 'NOT_COMING'];

/** Coming, taking part remotely or not coming; who cannot come passes the invitation on in one tap. */
export function MyAnswer({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meeting');
  const mine = meeting.mine;
  const send = useSend(
    (body: Reply, key) =>
      read(
        api.POST('/api/v1/meetings/{meetingId}/my-answer', {
          params: { path: { meetingId: meeting.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: refreshedByMeeting(meeting.id),
      onSuccess: (_, { answer, passToDeputy }) =>
        showToast({ text: t(passToDeputy ? 'answer.passed' : `answer.done.${answer}`) }),
    },
  );
  const [changing, setChanging] = useState(false);
  if (!mine || !meeting.permissions.answer) return null;
  const passed = mine.answer === 'NOT_COMING' && mine.deputyId !== undefined;
  const mayPass = mine.deputyAvailable && !passed;
  const reply = (body: Reply) => send.mutate(body, { onSuccess: () => setChanging(false) });
  const asking = !mine.answer || changing;
  return (
    <Card title={t('answer.title')} tone={mine.answer ? 'plain' : 'watch'}>
      {mine.askedToStandIn && <p>{t('answer.standIn')}</p>}
      {mine.answer && (
        <p>
          <b>{t(passed ? 'answer.isPassed' : `answer.is.${mine.answer}`)}</b>
        </p>
      )}
      {asking && (
        <div className="row">
          {ANSWERS.map((answer) => (
            <Button
              key={answer}
              kind={answer === 'COMING' && !mine.answer ? 'primary' : 'plain'}
              isDisabled={send.isPending}
              aria-pressed={mine.answer === answer}
              onPress={() => reply({ answer, passToDeputy: false })}
            >
              {t(`answer.${answer}`)}
            </Button>
          ))}
        </div>
      )}
      {mayPass && (
        <div className="stack tight">
          <p className="soft">{t('answer.passText')}</p>
          <div className="row">
            <Button
              isDisabled={send.isPending}
              onPress={() => reply({ answer: 'NOT_COMING', passToDeputy: true })}
            >
              {t('answer.pass')}
            </Button>
          </div>
        </div>
      )}
      {!asking && (
        <div className="row">
          <Button kind="quiet" small onPress={() => setChanging(true)}>
            {t('answer.change')}
          </Button>
        </div>
      )}
      {send.error && <ProblemNotice error={send.error} />}
    </Card>
  );
}
