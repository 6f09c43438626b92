import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { ConflictDialog } from '@/ui/ConflictDialog';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useConflict } from '@/ui/useConflict';
import { type Group, useGroup } from './queries';

type Language = 'fi' | 'sv' | 'en';
const LANGUAGES: Language[] = ['fi', 'sv', 'en'];

interface Draft {
  workingLanguage: string;
  mandate: string;
  localFeatures: string;
}

function draftOf(group: Group): Draft {
  return {
    workingLanguage: group.workingLanguage,
    mandate: group.mandate ?? '',
    localFeatures: group.localFeatures ?? '',
  };
}

/** What the group writes of itself. When somebody else was first, both versions are shown. */
export function EditGroup({ group, onDone }: { group: Tagged<Group>; onDone: () => void }) {
  const { t } = useTranslation('group');
  const [draft, setDraft] = useState(() => draftOf(group.value));
  const stored = useGroup(group.value.id);
  const conflict = useConflict<Draft>({
    workingLanguage: { label: t('edit.language'), show: (code) => t(`language.${code as Language}`) },
    mandate: { label: t('page.mandate') },
    localFeatures: { label: t('page.local') },
  });
  const save = useSend(
    ({ value, etag }: { value: Draft; etag: string }) =>
      read(
        api.PUT('/api/v1/groups/{groupId}', {
          params: { path: { groupId: group.value.id }, header: { 'If-Match': etag } },
          body: {
            workingLanguage: value.workingLanguage,
            mandate: value.mandate.trim() || undefined,
            localFeatures: value.localFeatures.trim() || undefined,
          },
        }),
      ),
    {
      refresh: [['group', group.value.id]],
      onSuccess: () => {
        showToast({ text: t('edit.saved') });
        onDone();
      },
    },
  );
  const submit = (value: Draft, etag: string) =>
    save.mutate(
      { value, etag },
      {
        onError: async (problem) => {
          if (!problem.stale) return;
          const theirs = (await stored.refetch()).data;
          if (theirs) conflict.meet({ mine: value, theirs: draftOf(theirs.value), etag: theirs.etag });
        },
      },
    );
  return (
    <ProblemForm problem={save.error?.stale ? null : save.error} onSubmit={() => submit(draft, group.etag)}>
      <SelectField
        name="workingLanguage"
        label={t('edit.language')}
        value={draft.workingLanguage as Language}
        onChange={(workingLanguage) => setDraft({ ...draft, workingLanguage })}
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
        onChange={(mandate) => setDraft({ ...draft, mandate })}
      />
      <TextArea
        name="localFeatures"
        label={t('page.local')}
        hint={t('edit.localHint')}
        optional
        rows={5}
        lang={draft.workingLanguage}
        value={draft.localFeatures}
        onChange={(localFeatures) => setDraft({ ...draft, localFeatures })}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={save.isPending}>
          {t('edit.save')}
        </Button>
        <Button onPress={onDone}>{t('edit.cancel')}</Button>
      </div>
      {conflict.open && (
        <ConflictDialog
          fields={conflict.fields}
          onCancel={conflict.close}
          onChoose={(keepMine) => {
            const merged = conflict.merge(keepMine);
            conflict.close();
            if (merged) {
              setDraft(merged.value);
              submit(merged.value, merged.etag);
            }
          }}
        />
      )}
    </ProblemForm>
  );
}
