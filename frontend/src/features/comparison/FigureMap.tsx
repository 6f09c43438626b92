import { useTranslation } from 'react-i18next';
import { useValueWords } from '@/api/valueWords';
import { useFormat } from '@/i18n/format';
import { MapWithTable } from '@/ui/map/MapWithTable';
import type { PlaceTone } from '@/ui/map/MunicipalityMap';
import { Table } from '@/ui/Table';
import type { Compared, Row, Value } from './queries';
import { ChangeMark } from './ScorecardCell';
import { fifths, kindOf, ordered } from './scorecard';

interface FigureMapProps {
  indicator: Compared;
  /** Where the indicator stands in the values of a row. */
  at: number;
  rows: readonly Row[];
}

const STEPS = ['step1', 'step2', 'step3', 'step4', 'step5'] as const satisfies PlaceTone[];

function toneOf(value: Value): PlaceTone {
  if (value.status === 'MISSING') return 'none';
  if (value.status === 'SUPPRESSED') return 'guarded';
  return (value.classNumber && STEPS[value.classNumber - 1]) || 'quiet';
}

/** One indicator on the map: steps of lightness that carry the number of their class, and the same as a table. */
export function FigureMap({ indicator, at, rows }: FigureMapProps) {
  const { t } = useTranslation('comparison');
  const { text, compare } = useFormat();
  const { bare, withUnit } = useValueWords(indicator);
  const missing: Value = { status: 'MISSING' };
  const places = ordered(rows, at, (row) => text(row.name), compare).map((row) => {
    const value = row.values[at] ?? missing;
    const told =
      value.value === undefined ? t(`kind.${kindOf(value)}`) : `${withUnit(value.value)} (${value.year})`;
    return { row, value, told, name: text(row.name), tone: toneOf(value) };
  });
  const classes = fifths(indicator).map(({ from, to }, step) => ({
    tone: STEPS[step] ?? ('quiet' as const),
    words: t('map.class', { fifth: step + 1, from: bare(from), to: bare(to) }),
  }));
  const others = (['quiet', 'guarded', 'none'] as const)
    .filter((tone) => places.some((place) => place.tone === tone))
    .map((tone) => ({ tone, words: t(`map.${tone}`) }));
  return (
    <>
      <p className="soft">
        {indicator.classes
          ? t('map.method', { count: indicator.classes.municipalities, year: indicator.year })
          : t('map.noClasses')}
      </p>
      <MapWithTable
        label={t('map.label', { name: text(indicator.name) })}
        places={places.map(({ row, name, told, tone, value }) => ({
          code: row.areaCode,
          title: `${name}: ${told}`,
          tone,
          mark: value.classNumber ? String(value.classNumber) : undefined,
        }))}
        tones={[...classes, ...others]}
      >
        <Table
          caption={t('map.table', { name: text(indicator.name) })}
          captionHidden
          rows={places}
          rowKey={({ row }) => row.areaCode}
          columns={[
            { key: 'name', header: t('table.municipality'), cell: ({ name }) => name },
            { key: 'value', header: t('map.value'), cell: ({ told }) => told },
            { key: 'class', header: t('map.fifth'), cell: ({ value }) => value.classNumber ?? '–' },
            {
              key: 'change',
              header: t('map.change'),
              cell: ({ value }) =>
                value.change ? <ChangeMark value={value} decimals={indicator.decimals} /> : '–',
            },
          ]}
        />
      </MapWithTable>
      <p className="soft">{text(indicator.attribution)}</p>
    </>
  );
}
