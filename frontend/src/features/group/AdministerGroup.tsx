import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import type { Group } from '@/api/group';
import { useMunicipalities } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { DateField } from '@/ui/DateField';
import { EditForm } from '@/ui/EditForm';
import { SelectField } from '@/ui/SelectField';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { GroupFields } from './GroupFields';
import { draftOfGroup, groupOf, STATUSES } from './groupDraft';
import { useGroups } from './queries';

/** What the county's coordinator changes of a group, from a day on; what was before stays in the history. */
export function AdministerGroup({ group, onDone }: { group: Tagged<Group>; onDone: () => void }) {
  const { t } = useTranslation('group');
  const { text, list } = useFormat();
  const { id, countyCode } = group.value;
  const path = { groupId: id };
  const municipalities = new Map(useMunicipalities().data?.map((m) => [m.code, text(m.name)]));
  const groups = useGroups({ county: countyCode }).data?.pages.flatMap((page) => page.items) ?? [];
  const groupName = (groupId: string) => groups.find((other) => other.id === groupId)?.name ?? groupId;
  const edit = useEdit({
    stored: group,
    draftOf: draftOfGroup,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/groups/{groupId}/administration', {
          params: { path, header: { 'If-Match': etag } },
          body: { ...groupOf(draft), status: draft.status, fromDate: draft.fromDate || undefined },
        }),
      ),
    reload: () => readTagged(api.GET('/api/v1/groups/{groupId}', { params: { path } })),
    texts: {
      status: { label: t('list.status'), show: (status) => t(`status.${status}`) },
      name: { label: t('admin.name') },
      kind: { label: t('list.kind'), show: (kind) => t(`kind.${kind}`) },
      municipalityCodes: {
        label: t('admin.municipalities'),
        show: (codes) => list([...codes].sort().map((code) => municipalities.get(code) ?? code)),
      },
      parentGroupId: { label: t('admin.parent'), show: groupName },
      regionalGroupId: { label: t('admin.regional'), show: groupName },
    },
    refresh: [['group', id], ['groups'], ['coverage']],
    onSaved: () => {
      showToast({ text: t('admin.saved') });
      onDone();
    },
  });
  const { draft, change } = edit;
  return (
    <EditForm edit={edit} save={t('admin.save')} onCancel={onDone}>
      <SelectField
        name="status"
        label={t('list.status')}
        value={draft.status}
        onChange={(status) => change({ status })}
        choices={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <GroupFields countyCode={countyCode} own={id} draft={draft} onChange={change} />
      <DateField
        name="fromDate"
        label={t('admin.from')}
        hint={t('admin.fromHint')}
        value={draft.fromDate}
        onChange={(fromDate) => change({ fromDate })}
      />
    </EditForm>
  );
}
