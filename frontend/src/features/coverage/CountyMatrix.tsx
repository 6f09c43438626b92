import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePerspectives } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { Section } from '@/ui/Card';
import { Chip } from '@/ui/Chip';
import { DownloadButton } from '@/ui/DownloadButton';
import { Empty } from '@/ui/Empty';
import { Matrix, type MatrixRow } from '@/ui/Matrix';
import { Meter } from '@/ui/Meter';
import { SelectField } from '@/ui/SelectField';
import { COVERAGE_STATES, StateLegend } from '@/ui/StateMark';
import type { CountyCoverage, CountyCoverageRow } from './queries';
import { CATEGORIES, type CountySearch } from './search';
import { gapsIn, requiredCodes } from './summary';

interface CountyMatrixProps {
  coverage: CountyCoverage;
  search: CountySearch;
  onSearch: (next: Partial<CountySearch>) => void;
  /** The reader coordinates the county: a municipality without a group offers to start one. */
  mayStartGroup?: boolean;
}

/** Municipalities by perspectives, narrowed and ordered as the address says. */
export function CountyMatrix({ coverage, search, onSearch, mayStartGroup }: CountyMatrixProps) {
  const { t } = useTranslation('coverage');
  const { text, compare } = useFormat();
  const categories = useCategories(coverage);

  const columns = coverage.items
    .filter((item) => !search.core || item.level === 'REQUIRED')
    .filter((item) => !search.category || categories.get(item.code) === search.category)
    .map((item) => ({
      key: item.code,
      name: text(item.name),
      group: categories.get(item.code),
      strong: item.level === 'REQUIRED',
    }))
    .sort((a, b) => order(a.group) - order(b.group));
  const keys = columns.map((column) => column.key);
  const required = requiredCodes(coverage).filter((code) => keys.includes(code));
  const rows = coverage.rows
    .filter((row) => !search.gaps || !row.groupId || gapsIn(row, keys) > 0)
    .sort(
      (a, b) =>
        (search.sort === 'gaps' ? rank(b, required) - rank(a, required) : 0) ||
        compare(text(a.municipalityName), text(b.municipalityName)),
    )
    .map((row): MatrixRow => {
      const name = text(row.municipalityName);
      return {
        key: row.municipalityCode,
        name,
        header: row.groupId ? (
          <Link
            to="/groups/$groupId"
            params={{ groupId: row.groupId }}
            search={search.on ? { on: search.on } : {}}
          >
            {name}
          </Link>
        ) : (
          name
        ),
        states: row.groupId ? row.states : Object.fromEntries(keys.map((key) => [key, 'NO_GROUP' as const])),
        sum: row.groupId ? (
          row.ratio && <Meter part={row.ratio.represented} whole={row.ratio.required} />
        ) : (
          <NoGroup row={row} name={name} countyCode={mayStartGroup ? coverage.countyCode : undefined} />
        ),
      };
    });

  return (
    <Section
      title={t('matrix.title')}
      aside={
        <DownloadButton
          path={`/api/v1/counties/${coverage.countyCode}/coverage?on=${coverage.onDate}`}
          fileName={`yhdyspinta-${coverage.countyCode}-${coverage.onDate}.csv`}
        />
      }
    >
      <div className="filters">
        <div className="row">
          <Chip on={search.core === true} onChange={(on) => onSearch({ core: on || undefined })}>
            {t('matrix.core')}
          </Chip>
          <Chip on={search.gaps === true} onChange={(on) => onSearch({ gaps: on || undefined })}>
            {t('matrix.gaps')}
          </Chip>
        </div>
        <SelectField
          label={t('matrix.category')}
          value={search.category ?? ''}
          none={t('matrix.all')}
          onChange={(category) => onSearch({ category: category || undefined })}
          choices={CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) }))}
        />
        <SelectField
          label={t('matrix.sort')}
          value={search.sort ?? ''}
          none={t('matrix.byName')}
          onChange={(sort) => onSearch({ sort: sort || undefined })}
          choices={[{ value: 'gaps', label: t('matrix.byGaps') }]}
        />
      </div>
      <StateLegend
        states={
          coverage.rows.every((row) => row.groupId) ? COVERAGE_STATES : [...COVERAGE_STATES, 'NO_GROUP']
        }
      />
      {rows.length === 0 || columns.length === 0 ? (
        <Empty text={search.gaps ? t('matrix.noGaps') : t('matrix.empty')} />
      ) : (
        <Matrix
          label={t('matrix.title')}
          corner={t('matrix.municipality')}
          sumHeader={t('matrix.represented')}
          columns={columns}
          rows={rows}
        />
      )}
    </Section>
  );
}

/** Where a municipality has no group: says so, or lets its coordinator start one. */
function NoGroup({ row, name, countyCode }: { row: CountyCoverageRow; name: string; countyCode?: string }) {
  const { t } = useTranslation('coverage');
  if (!countyCode) return <span className="soft">{t('county.noGroup')}</span>;
  return (
    <Link
      to="/counties/$code/groups/new"
      params={{ code: countyCode }}
      search={{ municipality: row.municipalityCode }}
      aria-label={t('county.startGroupIn', { name })}
    >
      {t('county.startGroup')}
    </Link>
  );
}

/** Which kind of voice an item stands for, by the first of its perspectives. */
function useCategories(coverage: CountyCoverage): Map<string, string> {
  const perspectives = usePerspectives(coverage.countyCode).data ?? [];
  const byCode = new Map<string, string>(
    perspectives.map((perspective) => [perspective.code, perspective.category]),
  );
  return new Map(coverage.items.map((item) => [item.code, byCode.get(item.anyOf[0] ?? '') ?? '']));
}

function order(category: string | undefined): number {
  return CATEGORIES.indexOf(category as (typeof CATEGORIES)[number]);
}

/** A municipality without a group needs help before any other. */
function rank(row: CountyCoverageRow, required: readonly string[]): number {
  return row.groupId ? gapsIn(row, required) : Number.MAX_SAFE_INTEGER;
}
