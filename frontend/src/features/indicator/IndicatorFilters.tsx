import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '@/ui/Chip';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { codeOf, useAreas } from './areas';
import { useIndicatorThemes } from './queries';
import { type CatalogueSearch, SOURCES } from './search';

/** Long enough for a word to be finished before the service is asked. */
const TYPING_PAUSE = 350;

interface IndicatorFiltersProps {
  search: CatalogueSearch;
  onChange: (search: CatalogueSearch) => void;
}

/** What narrows the catalogue, and the municipality for which it tells what there is. */
export function IndicatorFilters({ search, onChange }: IndicatorFiltersProps) {
  const { t } = useTranslation('indicator');
  const themes = useIndicatorThemes();
  const areas = useAreas();
  const [q, setQ] = useState(search.q ?? '');
  const sent = useRef(search.q);
  // The words changed elsewhere, such as when the limits are removed; what is being typed stays.
  useEffect(() => {
    if (search.q === sent.current) return;
    sent.current = search.q;
    setQ(search.q ?? '');
  }, [search.q]);
  useEffect(() => {
    if (q.trim() === (search.q ?? '')) return;
    const timer = setTimeout(() => {
      sent.current = q.trim() || undefined;
      onChange({ ...search, q: sent.current });
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [q, search, onChange]);
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
