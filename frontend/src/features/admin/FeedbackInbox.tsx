import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { AdminFrame } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextArea } from '@/ui/TextField';

type Feedback = components['schemas']['Feedback'];

/** What people have said, the oldest first, until it is answered. */
export function FeedbackInbox() {
  const { t } = useTranslation('admin');
  const query = useInfiniteQuery({
    queryKey: ['feedback'],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/feedback', { params: { query: { answered: false, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <AdminFrame title={t('feedback.title')} lead={t('feedback.lead')}>
      <Loaded query={query} isEmpty={() => items.length === 0} empty={<Empty text={t('feedback.empty')} />}>
        {() => (
          <>
            {items.map((item) => (
              <FeedbackCard key={item.id} feedback={item} />
            ))}
            <Pager query={query} shown={items.length} />
          </>
        )}
      </Loaded>
    </AdminFrame>
  );
}

function FeedbackCard({ feedback }: { feedback: Feedback }) {
  const { t } = useTranslation('admin');
  const { day, instant } = useFormat();
  const [answer, setAnswer] = useState('');
  const late = feedback.dueDate < helsinkiDay();
  const send = useSend(
    async (body: { answer: string }, key) => {
      const params = { path: { feedbackId: feedback.id } };
      const { etag } = await readTagged(api.GET('/api/v1/feedback/{feedbackId}', { params }));
      return read(
        api.POST('/api/v1/feedback/{feedbackId}/answer', {
          params: { ...params, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body,
        }),
      );
    },
    { refresh: [['feedback']] },
  );
  return (
    <Card
      title={instant(feedback.receivedAt)}
      aside={<Badge tone={late ? 'bad' : 'idle'}>{t('feedback.due', { date: day(feedback.dueDate) })}</Badge>}
    >
      <p className="own-text" lang={feedback.language}>
        {feedback.text}
      </p>
      <p className="soft">{[feedback.page, feedback.email].filter(Boolean).join(' · ')}</p>
      <ProblemForm problem={send.error} onSubmit={() => send.mutate({ answer })}>
        <TextArea
          name="answer"
          label={t('feedback.answer')}
          hint={feedback.email ? t('feedback.answerHint') : t('feedback.noAddress')}
          rows={3}
          value={answer}
          onChange={setAnswer}
        />
        <div className="row">
          <Button type="submit" isDisabled={send.isPending}>
            {t('feedback.save')}
          </Button>
        </div>
      </ProblemForm>
    </Card>
  );
}
