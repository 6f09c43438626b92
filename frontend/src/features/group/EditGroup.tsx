import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import type { Group } from '@/api/group';
import { EditForm } from '@/ui/EditForm';
import { SelectField } from '@/ui/SelectField';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';

type Language = 'fi' | 'sv' | 'en';
const LANGUAGES: Language[] = ['fi', 'sv', 'en'];

/** What the group writes of itself. When somebody else was first, both versions are shown. */
export function EditGroup({ group, onDone }: { group: Tagged<Group>; onDone: () => void }) {
  const { t } = useTranslation('group');
  const path = { groupId: group.value.id };
  const edit = useEdit({
    stored: group,
    draftOf: (stored: Group) => ({
      workingLanguage: stored.workingLanguage as Language,
      mandate: stored.mandate ?? '',
      localFeatures: stored.localFeatures ?? '',
    }),
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/groups/{groupId}', {
          params: { path, header: { 'If-Match': etag } },
          body: {
            workingLanguage: draft.workingLanguage,
            mandate: draft.mandate.trim() || undefined,
            localFeatures: draft.localFeatures.trim() || undefined,
          },
        }),
      ),
    reload: () => readTagged(api.GET('/api/v1/groups/{groupId}', { params: { path } })),
    texts: {
      workingLanguage: { label: t('edit.language'), show: (code) => t(`language.${code}`) },
      mandate: { label: t('page.mandate') },
      localFeatures: { label: t('page.local') },
    },
    refresh: [['group', path.groupId]],
    onSaved: () => {
      showToast({ text: t('edit.saved') });
      onDone();
    },
  });
  const { draft, change } = edit;
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
      <SelectField
        name="workingLanguage"
        label={t('edit.language')}
        value={draft.workingLanguage}
        onChange={(workingLanguage) => change({ workingLanguage })}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <TextArea
        name="mandate"
        label={t('page.mandate')}
        hint={t('edit.mandateHint')}
        optional
        rows={8}
        lang={draft.workingLanguage}
        value={draft.mandate}
        onChange={(mandate) => change({ mandate })}
      />
      <TextArea
        name="localFeatures"
        label={t('page.local')}
        hint={t('edit.localHint')}
        optional
        rows={5}
        lang={draft.workingLanguage}
        value={draft.localFeatures}
        onChange={(localFeatures) => change({ localFeatures })}
      />
    </EditForm>
  );
}
