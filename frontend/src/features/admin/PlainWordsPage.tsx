import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { AdminFrame } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { ProblemForm } from '@/ui/ProblemForm';
import { Table } from '@/ui/Table';
import { showToast } from '@/ui/toasts';
import { EditPlainWord } from './EditPlainWord';
import { PlainWordFields } from './PlainWordFields';
import { loadWord, NEW_WORD, type PlainWord, type PlainWordDraft, wordOf } from './plainWordDraft';

/** The words for which plainer ones are offered while somebody writes. */
export function PlainWordsPage() {
  const { t } = useTranslation('admin');
  return (
    <AdminFrame title={t('plainWords.title')} lead={t('plainWords.lead')}>
      <Card title={t('plainWords.new')}>
        <NewWord />
      </Card>
      <WordTable />
    </AdminFrame>
  );
}

function WordTable() {
  const { t } = useTranslation('admin');
  const [edited, setEdited] = useState<PlainWord>();
  const words = useQuery({
    queryKey: ['plain-words'],
    queryFn: async () => (await read(api.GET('/api/v1/plain-words'))).items,
  });
  const remove = useSend(
    async (plainWordId: string) => {
      const { etag } = await loadWord(plainWordId);
      return read(
        api.DELETE('/api/v1/plain-words/{plainWordId}', {
          params: { path: { plainWordId }, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: [['plain-words']], onSuccess: () => showToast({ text: t('plainWords.removed') }) },
  );
  return (
    <Loaded query={words} lines={8}>
      {(rows) => (
        <>
          <Table
            caption={t('plainWords.title')}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'jargon',
                header: t('plainWords.jargon'),
                cell: (word) => <span lang={word.language}>{word.jargon}</span>,
              },
              {
                key: 'plain',
                header: t('plainWords.plain'),
                cell: (word) => <span lang={word.language}>{word.plain}</span>,
              },
              {
                key: 'why',
                header: t('plainWords.why'),
                cell: (word) => <span lang={word.language}>{word.why}</span>,
              },
              {
                key: 'language',
                header: t('plainWords.language'),
                cell: (word) => t(`plainWords.languages.${word.language as PlainWordDraft['language']}`),
              },
              {
                key: 'actions',
                header: t('actions'),
                cell: (word) => (
                  <div className="row">
                    <Button
                      small
                      aria-label={t('plainWords.editOf', { word: word.jargon })}
                      onPress={() => setEdited(word)}
                    >
                      {t('plainWords.edit')}
                    </Button>
                    <ConfirmButton
                      small
                      label={
                        <>
                          {t('plainWords.remove')}
                          <span className="visually-hidden">: {word.jargon}</span>
                        </>
                      }
                      title={t('plainWords.removeTitle', { word: word.jargon })}
                      text={t('plainWords.removeText')}
                      confirm={t('plainWords.remove')}
                      onConfirm={() => remove.mutateAsync(word.id)}
                    />
                  </div>
                ),
              },
            ]}
          />
          {edited && <EditPlainWord word={edited} onClose={() => setEdited(undefined)} />}
        </>
      )}
    </Loaded>
  );
}

function NewWord() {
  const { t } = useTranslation('admin');
  const [draft, setDraft] = useState(NEW_WORD);
  const create = useSend(
    (value: PlainWordDraft, key) =>
      read(
        api.POST('/api/v1/plain-words', {
          params: { header: { 'Idempotency-Key': key } },
          body: wordOf(value),
        }),
      ),
    {
      refresh: [['plain-words']],
      onSuccess: () => {
        setDraft({ ...NEW_WORD, language: draft.language });
        showToast({ text: t('plainWords.added') });
      },
    },
  );
  return (
    <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
      <PlainWordFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={create.isPending}>
          {t('plainWords.add')}
        </Button>
      </div>
    </ProblemForm>
  );
}
