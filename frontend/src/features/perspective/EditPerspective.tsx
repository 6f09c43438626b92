import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import type { Perspective } from '@/api/reference';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { shownLocal } from '@/ui/LocalTextFields';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { PerspectiveFields } from './PerspectiveFields';
import { draftOfPerspective, writeOfPerspective } from './perspectiveDraft';
import { REFRESHED } from './queries';

const load = (perspectiveCode: string) =>
  readTagged(api.GET('/api/v1/perspectives/{perspectiveCode}', { params: { path: { perspectiveCode } } }));

/** Corrects the names of a perspective; its code stays, so that nothing that refers to it breaks. */
export function EditPerspective({ code, onDone }: { code: string; onDone: () => void }) {
  const stored = useQuery({
    queryKey: ['perspectives', 'one', code],
    queryFn: () => load(code),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Loaded query={stored} lines={6}>
      {(tagged) => <PerspectiveForm stored={tagged} onDone={onDone} />}
    </Loaded>
  );
}

function PerspectiveForm({ stored, onDone }: { stored: Tagged<Perspective>; onDone: () => void }) {
  const { t } = useTranslation('perspective');
  const path = { perspectiveCode: stored.value.code };
  const edit = useEdit({
    stored,
    draftOf: draftOfPerspective,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/perspectives/{perspectiveCode}', {
          params: { path, header: { 'If-Match': etag } },
          body: writeOfPerspective(draft),
        }),
      ),
    reload: () => load(path.perspectiveCode),
    texts: {
      name: { label: t('field.name'), show: shownLocal },
      category: { label: t('field.category'), show: (value) => t(`category.${value}`) },
      description: { label: t('field.description'), show: shownLocal },
    },
    refresh: REFRESHED,
    onSaved: () => {
      showToast({ text: t('edit.saved') });
      onDone();
    },
  });
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
      <PerspectiveFields draft={edit.draft} onChange={edit.change} />
    </EditForm>
  );
}
