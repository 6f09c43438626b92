import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { showToast } from '@/ui/toasts';
import { GroupFields } from './GroupFields';
import { draftOfGroup, type GroupDraft, groupOf, STATUSES } from './groupDraft';
import type { Group } from './queries';

/** What the county's coordinator changes of a group, from a day on; what was before stays in the history. */
export function AdministerGroup({ group, onDone }: { group: Tagged<Group>; onDone: () => void }) {
  const { t } = useTranslation('group');
  const [draft, setDraft] = useState(() => draftOfGroup(group.value));
  const change = (part: Partial<GroupDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useSend(
    (value: GroupDraft) =>
      read(
        api.PUT('/api/v1/groups/{groupId}/administration', {
          params: { path: { groupId: group.value.id }, header: { 'If-Match': group.etag } },
          body: { ...groupOf(value), status: value.status, fromDate: value.fromDate || undefined },
        }),
      ),
    {
      refresh: [['group', group.value.id], ['groups'], ['coverage'], ['contact-suggestions']],
      onSuccess: () => {
        showToast({ text: t('admin.saved') });
        onDone();
      },
    },
  );
  return (
    <ProblemForm problem={save.error} onSubmit={() => save.mutate(draft)}>
      <SelectField
        name="status"
        label={t('list.status')}
        value={draft.status}
        onChange={(status) => change({ status })}
        choices={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <GroupFields countyCode={group.value.countyCode} own={group.value.id} draft={draft} onChange={change} />
      <DateField
        name="fromDate"
        label={t('admin.from')}
        hint={t('admin.fromHint')}
        value={draft.fromDate}
        onChange={(fromDate) => change({ fromDate })}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={save.isPending}>
          {t('admin.save')}
        </Button>
        <Button onPress={onDone}>{t('edit.cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
