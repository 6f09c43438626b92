import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { EditForm } from '@/ui/EditForm';
import { goTo } from '@/ui/goTo';
import { fieldId } from '@/ui/problemContext';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { type Hearing, loadHearing, refreshedByHearing } from './queries';

interface AnswerHearingProps {
  stored: Tagged<Hearing>;
  lang?: string;
  onDone: () => void;
}

/** Tells those who were heard what changed, or why not. */
export function AnswerHearing({ stored, lang, onDone }: AnswerHearingProps) {
  const { t } = useTranslation('hearing');
  const { id, groupId } = stored.value;
  const edit = useEdit<Hearing, { response: string }>({
    stored,
    draftOf: (hearing) => ({ response: hearing.response ?? '' }),
    send: ({ response }, etag) =>
      read(
        api.PUT('/api/v1/hearings/{hearingId}/response', {
          params: { path: { hearingId: id }, header: { 'If-Match': etag } },
          body: { response: response.trim() },
        }),
      ),
    reload: () => loadHearing(id),
    texts: { response: { label: t('done') } },
    refresh: refreshedByHearing(groupId),
    onSaved: () => {
      showToast({ text: t('answer.saved') });
      onDone();
    },
  });
  useEffect(() => goTo(() => document.getElementById(fieldId('response'))), []);
  return (
    <EditForm edit={edit} save={t('answer.save')} onCancel={onDone}>
      <TextArea
        name="response"
        label={t('answer.field')}
        hint={t('answer.hint')}
        rows={5}
        maxLength={5000}
        lang={lang}
        value={edit.draft.response}
        onChange={(response) => edit.change({ response })}
      />
    </EditForm>
  );
}
