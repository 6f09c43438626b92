import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounties, useMunicipalities } from '@/api/reference';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { useTyping } from '@/ui/useTyping';
import { GROUP_KINDS, GROUP_STATUSES, type GroupSearch } from './search';

/** What narrows the list; the choice of a county narrows the municipalities on offer. */
export function GroupFilters({
  search,
  onChange,
}: {
  search: GroupSearch;
  onChange: (search: GroupSearch) => void;
}) {
  const { t } = useTranslation('group');
  const { text, compare } = useFormat();
  const counties = useCounties().data ?? [];
  const municipalities = useMunicipalities().data ?? [];
  const find = useCallback((q: string) => onChange({ ...search, q: q || undefined }), [search, onChange]);
  const [q, setQ] = useTyping(search.q ?? '', find);

  const choices = (items: readonly { code: string; name: { fi?: string; sv?: string; en?: string } }[]) =>
    items
      .map((item) => ({ value: item.code, label: text(item.name) }))
      .sort((a, b) => compare(a.label, b.label));
  const today = helsinkiDay();
  const inCounty = municipalities.filter(
    (item) =>
      (!search.county || item.countyCode === search.county) &&
      (!item.validToDate || item.validToDate >= today),
  );

  return (
    <search className="filters" aria-label={t('list.filters')}>
      <TextField type="search" label={t('list.search')} value={q} onChange={setQ} maxLength={100} />
      <SelectField
        label={t('list.county')}
        none={t('list.any')}
        value={search.county ?? ''}
        choices={choices(counties)}
        onChange={(county) => onChange({ ...search, county: county || undefined, municipality: undefined })}
      />
      <SelectField
        label={t('list.municipality')}
        none={t('list.any')}
        value={search.municipality ?? ''}
        choices={choices(inCounty)}
        onChange={(municipality) => onChange({ ...search, municipality: municipality || undefined })}
      />
      <SelectField
        label={t('list.kind')}
        none={t('list.any')}
        value={search.kind ?? ''}
        choices={GROUP_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => onChange({ ...search, kind: kind || undefined })}
      />
      <SelectField
        label={t('list.status')}
        none={t('list.any')}
        value={search.status ?? ''}
        choices={GROUP_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        onChange={(status) => onChange({ ...search, status: status || undefined })}
      />
    </search>
  );
}
