import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { MapWithTable } from '@/ui/map/MapWithTable';
import type { PlaceTone } from '@/ui/map/MunicipalityMap';
import { SelectField } from '@/ui/SelectField';
import { Table } from '@/ui/Table';
import { countsOf, type GoalMap, goalsOffTheMap, placesOf, themesOf } from './goalMap';
import { useGoalMap, useThemes } from './queries';

interface CountyGoalMapProps {
  countyCode: string;
  theme?: string;
  onTheme: (theme: string | undefined) => void;
}

/** Where what is done: a county's goals and actions on the map of municipalities, all of them or those of a theme. */
export function CountyGoalMap({ countyCode, theme, onTheme }: CountyGoalMapProps) {
  const { t } = useTranslation('goal');
  const map = useGoalMap(countyCode);
  const themes = useThemes(countyCode);
  const nameOf = (code: string) => themes.find(({ value }) => value === code)?.label ?? code;
  return (
    <Card
      title={t('map.title')}
      aside={
        <LinkButton small to="/counties/$code/goals" params={{ code: countyCode }} search={{ theme }}>
          {t('map.back')}
        </LinkButton>
      }
    >
      <Loaded
        query={map}
        lines={12}
        isEmpty={({ together }) => together.length === 0}
        empty={<Empty text={t('county.empty')} />}
      >
        {(found) => (
          <>
            <div className="filters">
              <SelectField
                label={t('map.theme')}
                none={t('map.allThemes')}
                value={theme ?? ''}
                choices={themesOf(found).map(({ themeCode = '', groups }) => ({
                  value: themeCode,
                  label: t('map.choice', {
                    theme: nameOf(themeCode),
                    groups: t('county.groups', { count: groups }),
                  }),
                }))}
                onChange={(chosen) => onTheme(chosen || undefined)}
              />
            </div>
            <Sentence map={found} theme={theme} />
            <MapAndTable map={found} theme={theme} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface ShownProps {
  map: GoalMap;
  theme?: string;
}

function Sentence({ map, theme }: ShownProps) {
  const { t } = useTranslation('goal');
  const sum = countsOf(map.together, theme);
  const places = map.municipalities.filter((place) => countsOf(place.counts, theme).goals > 0).length;
  const elsewhere = goalsOffTheMap(map, theme);
  return (
    <div role="status">
      <p>
        {t('map.sentence', {
          groups: t('county.groups', { count: sum.groups }),
          places: t('map.places', { count: places, all: map.municipalities.length }),
          goals: t('county.goals', { count: sum.goals }),
          actions: t('map.actions', { count: sum.actions }),
          done: sum.actionsDone,
        })}
      </p>
      {elsewhere > 0 && (
        <p className="soft">{t('map.elsewhere', { goals: t('county.goals', { count: elsewhere }) })}</p>
      )}
    </div>
  );
}

const TONES = ['full', 'quiet', 'none'] as const satisfies PlaceTone[];

function MapAndTable({ map, theme }: ShownProps) {
  const { t } = useTranslation('goal');
  const { text, compare } = useFormat();
  const rows = placesOf(map, theme, ({ municipalityName }) => text(municipalityName), compare);
  const toneOf = ({ place, counts }: (typeof rows)[number]) => {
    if (!place.groupId) return 'none';
    return counts.goals > 0 ? 'full' : 'quiet';
  };
  return (
    <MapWithTable
      label={t('map.label')}
      places={rows.map((row) => ({
        code: row.place.municipalityCode,
        title: `${row.name}: ${row.place.groupId ? t('county.goals', { count: row.counts.goals }) : t('map.key.none')}`,
        tone: toneOf(row),
        mark: row.counts.goals > 0 ? String(row.counts.goals) : undefined,
      }))}
      tones={TONES.map((tone) => ({ tone, words: t(`map.key.${tone}`) }))}
    >
      <Table
        caption={t('map.table')}
        captionHidden
        rows={rows}
        rowKey={({ place }) => place.municipalityCode}
        columns={[
          {
            key: 'municipality',
            header: t('map.municipality'),
            cell: ({ place, name, counts }) =>
              place.groupId ? (
                <>
                  {counts.goals > 0 ? (
                    <Link to="/groups/$groupId/goals" params={{ groupId: place.groupId }} search={{ theme }}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                  <span className="soft block">{place.groupName}</span>
                </>
              ) : (
                <>
                  {name}
                  <span className="soft block">{t('map.key.none')}</span>
                </>
              ),
          },
          {
            key: 'goals',
            header: t('map.goals'),
            numeric: true,
            cell: ({ counts }) => counts.goals || '–',
          },
          {
            key: 'actions',
            header: t('map.actionsDone'),
            numeric: true,
            cell: ({ counts }) => (counts.actions > 0 ? `${counts.actionsDone}/${counts.actions}` : '–'),
          },
        ]}
      />
    </MapWithTable>
  );
}
