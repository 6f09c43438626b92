import { useTranslation } from 'react-i18next';
import { useMunicipalities } from '@/api/reference';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { CheckboxGroup } from '@/ui/Choices';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { type GroupDraft, KINDS } from './groupDraft';
import { useGroups } from './queries';

interface GroupFieldsProps {
  countyCode: string;
  draft: GroupDraft;
  onChange: (change: Partial<GroupDraft>) => void;
  own?: string;
}

/** Name, kind, municipalities and the groups that it belongs with. */
export function GroupFields({ countyCode, draft, onChange, own }: GroupFieldsProps) {
  const { t } = useTranslation('group');
  const { text, compare } = useFormat();
  const today = helsinkiDay();
  const municipalities = (useMunicipalities().data ?? [])
    .filter((m) => m.countyCode === countyCode && (!m.validToDate || m.validToDate >= today))
    .map((m) => ({ value: m.code, label: text(m.name) }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <>
      <TextField
        name="name"
        label={t('admin.name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <SelectField
        name="kind"
        label={t('list.kind')}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        choices={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {draft.kind === 'MUNICIPAL' && (
        <CheckboxGroup
          name="municipalityCodes"
          label={t('admin.municipalities')}
          hint={t('admin.municipalitiesHint')}
          values={draft.municipalityCodes}
          onChange={(municipalityCodes) => onChange({ municipalityCodes })}
          choices={municipalities}
        />
      )}
      {draft.kind === 'SUBGROUP' && (
        <GroupChoice
          name="parentGroupId"
          label={t('admin.parent')}
          county={countyCode}
          own={own}
          value={draft.parentGroupId}
          onChange={(parentGroupId) => onChange({ parentGroupId })}
        />
      )}
      {draft.kind !== 'REGIONAL' && (
        <GroupChoice
          name="regionalGroupId"
          label={t('admin.regional')}
          county={countyCode}
          kind="REGIONAL"
          own={own}
          value={draft.regionalGroupId}
          onChange={(regionalGroupId) => onChange({ regionalGroupId })}
        />
      )}
    </>
  );
}

function GroupChoice({
  name,
  label,
  county,
  kind,
  own,
  value,
  onChange,
}: {
  name: string;
  label: string;
  county: string;
  kind?: 'REGIONAL';
  own?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation('group');
  const groups = useGroups({ county, kind });
  const choices = (groups.data?.pages.flatMap((page) => page.items) ?? [])
    .filter((group) => group.id !== own && group.status !== 'ENDED')
    .map((group) => ({ value: group.id, label: group.name }));
  return (
    <SelectField
      name={name}
      label={label}
      optional={kind === 'REGIONAL'}
      none={t('admin.none')}
      value={value}
      onChange={onChange}
      choices={choices}
    />
  );
}
