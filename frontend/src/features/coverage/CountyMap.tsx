import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Section } from '@/ui/Card';
import { MapWithTable } from '@/ui/map/MapWithTable';
import type { PlaceTone } from '@/ui/map/MunicipalityMap';
import { Table } from '@/ui/Table';
import type { CountyCoverage, CountyCoverageRow } from './queries';
import { gapsIn, requiredCodes } from './summary';

const FEW = 2;
const TONES = ['full', 'few', 'many', 'none'] as const satisfies PlaceTone[];

function toneOf(row: CountyCoverageRow, gaps: number): (typeof TONES)[number] {
  if (!row.groupId) return 'none';
  if (gaps === 0) return 'full';
  return gaps <= FEW ? 'few' : 'many';
}

/** Where voices are missing: a map whose figures say how many, with the same as a table beside it. */
export function CountyMap({ coverage }: { coverage: CountyCoverage }) {
  const { t } = useTranslation('coverage');
  const { text, compare } = useFormat();
  const required = requiredCodes(coverage);
  const rows = coverage.rows
    .map((row) => ({ row, name: text(row.municipalityName), gaps: gapsIn(row, required) }))
    .sort((a, b) => compare(a.name, b.name));
  const words = ({ row, gaps }: (typeof rows)[number]) =>
    row.groupId ? (gaps ? t('map.missing', { count: gaps }) : t('map.full')) : t('county.noGroup');
  return (
    <Section title={t('map.title')}>
      <MapWithTable
        label={t('map.label')}
        places={rows.map((place) => ({
          code: place.row.municipalityCode,
          title: `${place.name}: ${words(place)}`,
          tone: toneOf(place.row, place.gaps),
          mark: place.row.groupId && place.gaps ? String(place.gaps) : undefined,
        }))}
        tones={TONES.map((tone) => ({ tone, words: t(`map.key.${tone}`) }))}
      >
        <Table
          caption={t('map.table')}
          captionHidden
          rows={rows}
          rowKey={({ row }) => row.municipalityCode}
          columns={[
            {
              key: 'name',
              header: t('matrix.municipality'),
              cell: ({ row, name }) =>
                row.groupId ? (
                  <Link to="/groups/$groupId" params={{ groupId: row.groupId }}>
                    {name}
                  </Link>
                ) : (
                  name
                ),
            },
            { key: 'gaps', header: t('map.gaps'), cell: words },
          ]}
        />
      </MapWithTable>
    </Section>
  );
}
