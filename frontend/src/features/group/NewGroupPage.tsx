import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { DateField } from '@/ui/DateField';
import { Guard } from '@/ui/Guard';
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
  const { municipality } = useSearch({ from: '/counties/$code/groups/new' });
  const navigate = useNavigate();
  const [draft, setDraft] = useState(
    (): GroupDraft => ({ ...newGroup(), municipalityCodes: municipality ? [municipality] : [] }),
  );
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
    <Guard may={(me) => me.counties.some((county) => county.countyCode === code)}>
      <Page title={t('new.title')} lead={<p>{t('new.lead')}</p>}>
        <Card>
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
        </Card>
      </Page>
    </Guard>
  );
}
