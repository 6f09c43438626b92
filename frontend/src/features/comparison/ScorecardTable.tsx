import { useTranslation } from 'react-i18next';
import { useUnitWords } from '@/api/valueWords';
import { useFormat } from '@/i18n/format';
import { type Column, Table } from '@/ui/Table';
import type { Compared, Row, Scorecard } from './queries';
import { ScorecardCards } from './ScorecardCards';
import { ScorecardCell } from './ScorecardCell';
import { isMunicipality, ordered } from './scorecard';

interface ScorecardTableProps {
  scorecard: Scorecard;
  /** The indicator by which the municipalities are ordered. */
  sort?: string;
}

/** Municipalities by indicators; below them the county and the country, to compare with. */
export function ScorecardTable({ scorecard, sort }: ScorecardTableProps) {
  const { t } = useTranslation('comparison');
  const { text, compare } = useFormat();
  const unitWords = useUnitWords();
  const name = (row: Row) => text(row.name);
  const by = scorecard.indicators.findIndex((indicator) => indicator.id === sort);
  const around = scorecard.rows.filter(
    (row) => !isMunicipality(row) && row.values.some((value) => value.status !== 'MISSING'),
  );
  const shown = [...ordered(scorecard.rows, by, name, compare), ...around];
  // a percentage says so beside each value, and a count needs no unit
  const heading = ({ name: full, unit, year }: Compared) =>
    [text(full), !['PERCENT', 'COUNT'].includes(unit) && unitWords(unit), year].filter(Boolean).join(', ');
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('table.municipality'),
      cell: (row) => (row.areaType === 'COUNTY' ? t('table.county', { name: name(row) }) : name(row)),
    },
    ...scorecard.indicators.map(
      (indicator, at): Column<Row> => ({
        key: indicator.id,
        header: heading(indicator),
        cell: (row) => {
          const value = row.values[at];
          return value && <ScorecardCell value={value} indicator={indicator} />;
        },
      }),
    ),
  ];
  return (
    <>
      <div className="scorecard-table">
        <Table
          caption={t('table.caption')}
          captionHidden
          sticky
          columns={columns}
          rows={shown}
          rowKey={(row) => `${row.areaType} ${row.areaCode}`}
        />
      </div>
      <ScorecardCards scorecard={scorecard} rows={shown} />
    </>
  );
}
