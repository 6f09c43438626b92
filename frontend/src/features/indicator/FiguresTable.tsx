import { useTranslation } from 'react-i18next';
import { useUnitWords, useValueWords } from '@/api/valueWords';
import { useFormat } from '@/i18n/format';
import type { BesideLine } from '@/ui/seriesRows';
import { type Column, Table } from '@/ui/Table';
import type { Indicator } from './queries';
import { hasValue, type YearRow } from './series';

interface FiguresTableProps {
  indicator: Indicator;
  caption: string;
  /** Oldest first. */
  rows: readonly YearRow[];
  /** Others that are shown beside it. */
  beside: readonly BesideLine[];
}

/** The figures year by year, the latest first; each way to have no value has its own word. */
export function FiguresTable({ indicator, caption, rows, beside }: FiguresTableProps) {
  const { t } = useTranslation('indicator');
  const { number } = useFormat();
  const unitWords = useUnitWords();
  const { bare } = useValueWords(indicator);
  const columns: Column<YearRow>[] = [
    { key: 'year', header: t('table.year'), cell: (row) => row.year },
    {
      key: 'value',
      header: t('table.value', { unit: unitWords(indicator.unit) }),
      numeric: true,
      cell: (row) => (hasValue(row) ? bare(row.value) : '–'),
    },
    { key: 'kind', header: t('table.kind'), cell: (row) => t(`kind.${row.kind}`) },
  ];
  if (rows.some((row) => row.count !== undefined)) {
    columns.push({
      key: 'count',
      header: t('table.count'),
      numeric: true,
      cell: (row) => (row.count === undefined ? '–' : number(row.count)),
    });
  }
  for (const { key, name, points } of beside) {
    const values = new Map(points.map(({ year, value }) => [year, value] as const));
    columns.push({
      key,
      header: name,
      numeric: true,
      cell: ({ year }) => {
        const value = values.get(year);
        return value === undefined ? '–' : bare(value);
      },
    });
  }
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={[...rows].reverse()}
      rowKey={(row) => String(row.year)}
    />
  );
}
