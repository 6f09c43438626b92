import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Page } from '@/ui/Page';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { showToast } from '@/ui/toasts';
import { GroupFields } from './GroupFields';
import { type GroupDraft, groupOf, newGroup } from './groupDraft';

const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** A coordinator starts a group in the county. */
export function NewGroupPage() {
  const { t } = useTranslation('group');
  const { code } = useParams({ from: '/counties/$code/groups/new' });
  const navigate = useNavigate();
  const [draft, setDraft] = useState(newGroup);
  const change = (part: Partial<GroupDraft>) => setDraft((before) => ({ ...before, ...part }));
  const create = useSend(
    (value: GroupDraft, key) =>
      read(
        api.POST('/api/v1/counties/{countyCode}/groups', {
          params: { path: { countyCode: code }, header: { 'Idempotency-Key': key } },
          body: {
            ...groupOf(value),
            workingLanguage: value.workingLanguage,
            startDate: value.fromDate || undefined,
          },
        }),
      ),
    {
      refresh: [['groups'], ['coverage']],
      onSuccess: (group) => {
        showToast({ text: t('new.done', { name: group.name }) });
        navigate({ to: '/groups/$groupId', params: { groupId: group.id } });
      },
    },
  );
  return (
    <Page title={t('new.title')} lead={<p>{t('new.lead')}</p>}>
      <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
        <GroupFields countyCode={code} draft={draft} onChange={change} />
        <SelectField
          name="workingLanguage"
          label={t('edit.language')}
          value={draft.workingLanguage}
          onChange={(workingLanguage) => change({ workingLanguage })}
          choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <DateField
          name="startDate"
          label={t('new.start')}
          value={draft.fromDate}
          onChange={(fromDate) => change({ fromDate })}
        />
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={create.isPending}>
            {t('new.save')}
          </Button>
        </div>
      </ProblemForm>
    </Page>
  );
}
