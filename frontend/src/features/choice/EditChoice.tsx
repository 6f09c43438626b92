import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { EditForm } from '@/ui/EditForm';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { type ChoiceDraft, draftOf, writeOf } from './choiceDraft';
import { type Choice, loadChoice, refreshedByChoice, useDecisionChoices } from './queries';
import { ReasonFields } from './ReasonFields';

const STORY = ['story', 'partners', 'nextStep'] as const;

interface EditChoiceProps {
  stored: Tagged<Choice>;
  lang?: string;
  onDone: () => void;
  onEnded: () => void;
}

/** The story behind the numbers, who can help and what to do next; of what is left out only the reason. */
export function EditChoice({ stored, lang, onDone, onEnded }: EditChoiceProps) {
  const { t } = useTranslation('choice');
  const { day } = useFormat();
  const { id, groupId, kind } = stored.value;
  const decisions = useDecisionChoices(groupId);
  const edit = useEdit<Choice, ChoiceDraft>({
    stored,
    draftOf,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/indicator-choices/{choiceId}', {
          params: { path: { choiceId: id }, header: { 'If-Match': etag } },
          body: writeOf(draft),
        }),
      ),
    reload: () => loadChoice(id),
    texts: {
      rationale: { label: t('field.rationale') },
      decidedDate: { label: t('field.decidedDate'), show: (date) => (date ? day(date) : '') },
      decisionId: {
        label: t('field.decision'),
        show: (decisionId) => decisions.find((one) => one.value === decisionId)?.label ?? '',
      },
      story: { label: t('field.story') },
      partners: { label: t('field.partners') },
      nextStep: { label: t('field.nextStep') },
    },
    refresh: refreshedByChoice(groupId),
    onSaved: () => {
      showToast({ text: t('edit.saved') });
      onDone();
    },
  });
  const end = useSend(
    async () => {
      const { etag } = await loadChoice(id);
      return read(
        api.DELETE('/api/v1/indicator-choices/{choiceId}', {
          params: { path: { choiceId: id }, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: [['choices', groupId], ['uses']] },
  );
  const ending = t(kind === 'CHOSEN' ? 'edit.end' : 'edit.endOmitted');
  return (
    <>
      <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
        {kind === 'CHOSEN' &&
          STORY.map((field) => (
            <TextArea
              key={field}
              name={field}
              label={t(`field.${field}`)}
              hint={t(`field.${field}Hint`)}
              optional
              rows={4}
              maxLength={5000}
              lang={lang}
              value={edit.draft[field]}
              onChange={(value) => edit.change({ [field]: value })}
            />
          ))}
        <ReasonFields groupId={groupId} lang={lang} draft={edit.draft} onChange={edit.change} />
      </EditForm>
      <div className="row">
        <ConfirmButton
          label={ending}
          title={t('edit.endTitle')}
          text={t('edit.endText')}
          confirm={ending}
          onConfirm={async () => {
            await end.mutateAsync(undefined);
            showToast({ text: t('edit.ended') });
            onEnded();
          }}
        />
      </div>
    </>
  );
}
