import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { EditForm } from '@/ui/EditForm';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { HearingFields } from './HearingFields';
import { draftOfHearing, type HearingDraft, hearingOf } from './hearingDraft';
import { type Hearing, loadHearing, refreshedByHearing } from './queries';

interface EditHearingProps {
  stored: Tagged<Hearing>;
  lang?: string;
  onDone: () => void;
  onDeleted: () => void;
}

/** Corrects what was written down of a hearing; one that has no answer yet can be thrown away. */
export function EditHearing({ stored, lang, onDone, onDeleted }: EditHearingProps) {
  const { t } = useTranslation('hearing');
  const { day } = useFormat();
  const { id, groupId, permissions } = stored.value;
  const { all } = useGroupPerspectives(groupId);
  const edit = useEdit<Hearing, HearingDraft>({
    stored,
    draftOf: draftOfHearing,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/hearings/{hearingId}', {
          params: { path: { hearingId: id }, header: { 'If-Match': etag } },
          body: hearingOf(draft),
        }),
      ),
    reload: () => loadHearing(id),
    texts: {
      kind: { label: t('field.kind'), show: (kind) => (kind ? t(`kind.${kind}`) : '') },
      title: { label: t('field.title') },
      said: { label: t('said') },
      heldDate: { label: t('field.heldDate'), show: (date) => (date ? day(date) : '') },
      people: { label: t('field.people') },
      perspectives: { label: t('field.perspectives'), show: (codes) => all([...codes].sort()) },
    },
    refresh: refreshedByHearing(groupId),
    onSaved: () => {
      showToast({ text: t('edit.saved') });
      onDone();
    },
  });
  const remove = useSend(
    async () => {
      const { etag } = await loadHearing(id);
      return read(
        api.DELETE('/api/v1/hearings/{hearingId}', {
          params: { path: { hearingId: id }, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: [['hearings', groupId], ['coverage']] },
  );
  return (
    <>
      <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
        <HearingFields groupId={groupId} lang={lang} draft={edit.draft} onChange={edit.change} />
      </EditForm>
      {permissions.delete && (
        <div className="row">
          <ConfirmButton
            label={t('edit.delete')}
            title={t('edit.deleteTitle')}
            text={t('edit.deleteText')}
            confirm={t('edit.delete')}
            onConfirm={async () => {
              await remove.mutateAsync(undefined);
              onDeleted();
            }}
          />
        </div>
      )}
    </>
  );
}
