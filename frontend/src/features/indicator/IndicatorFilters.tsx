import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useIndicatorThemes } from '@/api/reference';
import { Chip } from '@/ui/Chip';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { useTyping } from '@/ui/useTyping';
import { codeOf, useAreas } from './areas';
import { type CatalogueSearch, SOURCES } from './search';

interface IndicatorFiltersProps {
  search: CatalogueSearch;
  onChange: (search: CatalogueSearch) => void;
}

/** What narrows the catalogue, and the municipality for which it tells what there is. */
export function IndicatorFilters({ search, onChange }: IndicatorFiltersProps) {
  const { t } = useTranslation('indicator');
  const themes = useIndicatorThemes();
  const areas = useAreas();
  const find = useCallback((q: string) => onChange({ ...search, q: q || undefined }), [search, onChange]);
  const [q, setQ] = useTyping(search.q ?? '', find);
  const municipalities = areas
    .choices('MUNICIPALITY')
    .map(({ value, label }) => ({ value: codeOf(value), label }));
  return (
    <search className="filters" aria-label={t('filter.label')}>
      <TextField type="search" label={t('filter.search')} value={q} onChange={setQ} maxLength={100} />
      <SelectField
        label={t('filter.theme')}
        none={t('filter.any')}
        value={search.theme ?? ''}
        choices={themes}
        onChange={(theme) => onChange({ ...search, theme: theme || undefined })}
      />
      <SelectField
        label={t('filter.municipality')}
        none={t('filter.noMunicipality')}
        value={search.municipality ?? ''}
        choices={municipalities}
        onChange={(municipality) =>
          onChange({
            ...search,
            municipality: municipality || undefined,
            available: municipality ? search.available : undefined,
          })
        }
      />
      <SelectField
        label={t('filter.source')}
        none={t('filter.any')}
        value={search.source ?? ''}
        choices={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
        onChange={(source) => onChange({ ...search, source: source || undefined })}
      />
      <fieldset className="row bare" aria-label={t('filter.only')}>
        {search.municipality && (
          <Chip
            on={Boolean(search.available)}
            onChange={(on) => onChange({ ...search, available: on || undefined })}
          >
            {t('filter.available')}
          </Chip>
        )}
        <Chip on={Boolean(search.off)} onChange={(on) => onChange({ ...search, off: on || undefined })}>
          {t('filter.off')}
        </Chip>
      </fieldset>
    </search>
  );
}
