import type { BesideLine } from '@/ui/seriesRows';
import type { IndicatorSeries, Observation } from './queries';
import { type Beside, SEXES } from './search';

type Comparator = IndicatorSeries['comparators'][number];

/** What a comparator is chosen by: a published number and a mean of the same area stand for each other. */
export const choiceOf = ({ kind }: Comparator): Beside =>
  kind === 'COUNTY_MEAN' ? 'COUNTY' : kind === 'COUNTRY_MEAN' ? 'COUNTRY' : kind;

/** What can be shown beside a series: its comparators, and girls and boys when there is something of both. */
export function choicesBeside(series: IndicatorSeries, observations: readonly Observation[]): Beside[] {
  const told = (sex: Observation['sex']) =>
    observations.some((one) => one.sex === sex && one.value !== undefined);
  return [
    ...series.comparators.map(choiceOf),
    ...(series.sex === 'TOTAL' && told('FEMALE') && told('MALE') ? (['SEXES'] as const) : []),
  ];
}

interface Names {
  comparator: (comparator: Comparator) => string;
  sex: (sex: Observation['sex']) => string;
}

/** The lines beside a series that are wanted and that there are. */
export function linesBeside(
  series: IndicatorSeries,
  observations: readonly Observation[],
  wanted: readonly Beside[],
  names: Names,
): BesideLine[] {
  const shown = choicesBeside(series, observations).filter((choice) => wanted.includes(choice));
  const others = series.comparators
    .filter((comparator) => shown.includes(choiceOf(comparator)))
    .map((comparator) => ({
      key: comparator.kind,
      name: names.comparator(comparator),
      points: comparator.points,
    }));
  const sexes = SEXES.filter((sex) => sex !== 'TOTAL' && shown.includes('SEXES')).map((sex) => ({
    key: sex,
    name: names.sex(sex),
    points: observations.filter((one) => one.sex === sex),
  }));
  return [...others, ...sexes];
}
