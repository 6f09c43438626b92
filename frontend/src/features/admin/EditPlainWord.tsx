import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { Dialog } from '@/ui/Dialog';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { PlainWordFields } from './PlainWordFields';
import { draftOfWord, loadWord, type PlainWord, wordOf } from './plainWordDraft';

/** Corrects a word or its plainer one. */
export function EditPlainWord({ word, onClose }: { word: PlainWord; onClose: () => void }) {
  const stored = useQuery({
    queryKey: ['plain-words', 'one', word.id],
    queryFn: () => loadWord(word.id),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog title={word.jargon} isOpen onClose={onClose}>
      <Loaded query={stored} lines={6}>
        {(tagged) => <PlainWordForm stored={tagged} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function PlainWordForm({ stored, onClose }: { stored: Tagged<PlainWord>; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const plainWordId = stored.value.id;
  const edit = useEdit({
    stored,
    draftOf: draftOfWord,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/plain-words/{plainWordId}', {
          params: { path: { plainWordId }, header: { 'If-Match': etag } },
          body: wordOf(draft),
        }),
      ),
    reload: () => loadWord(plainWordId),
    texts: {
      language: { label: t('plainWords.language') },
      jargon: { label: t('plainWords.jargon') },
      plain: { label: t('plainWords.plain') },
      why: { label: t('plainWords.why') },
    },
    refresh: [['plain-words']],
    onSaved: () => {
      showToast({ text: t('plainWords.saved') });
      onClose();
    },
  });
  return (
    <EditForm edit={edit} save={t('plainWords.save')} onCancel={onClose}>
      <PlainWordFields draft={edit.draft} onChange={edit.change} />
    </EditForm>
  );
}
