import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { addDays, helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextArea, TextField } from '@/ui/TextField';

/** The law gives us two weeks to answer. */
const ANSWER_WITHIN_DAYS = 14;

export function FeedbackPage() {
  const { t } = useTranslation('content');
  const { day } = useFormat();
  const [sent, setSent] = useState<{ answer: boolean }>();
  return (
    <Page title={t('feedback.title')} lead={<p>{t('feedback.lead')}</p>}>
      {sent ? (
        <Notice
          tone="good"
          live
          title={t('feedback.sentTitle')}
          actions={<Button onPress={() => setSent(undefined)}>{t('feedback.another')}</Button>}
        >
          <p>
            {sent.answer
              ? t('feedback.sentWithAnswer', { date: day(addDays(helsinkiDay(), ANSWER_WITHIN_DAYS)) })
              : t('feedback.sent')}
          </p>
        </Notice>
      ) : (
        <FeedbackForm onSent={setSent} />
      )}
    </Page>
  );
}

function FeedbackForm({ onSent }: { onSent: (sent: { answer: boolean }) => void }) {
  const { t } = useTranslation('content');
  const { language } = useFormat();
  const { from }: { from?: string } = useSearch({ strict: false });
  const [text, setText] = useState('');
  const [email, setEmail] = useState('');
  const send = useSend(
    (body: { text: string; email?: string; page?: string; language: string }, key) =>
      read(api.POST('/api/v1/feedback', { params: { header: { 'Idempotency-Key': key } }, body })),
    { onSuccess: () => onSent({ answer: Boolean(email) }) },
  );
  return (
    <ProblemForm
      problem={send.error}
      onSubmit={() => send.mutate({ text, email: email.trim() || undefined, page: from, language })}
    >
      {from && <p className="soft">{`${t('feedback.page')}: ${from}`}</p>}
      <TextArea
        name="text"
        label={t('feedback.text')}
        hint={t('feedback.textHint')}
        value={text}
        onChange={setText}
        rows={7}
      />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        label={t('feedback.email')}
        optional
        value={email}
        onChange={setEmail}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={send.isPending}>
          {t('feedback.send')}
        </Button>
      </div>
    </ProblemForm>
  );
}
