import type { Compared, Observation, Row, Scorecard, Value } from './queries';

/** What is known of an area. Zero is a value of its own, and none of the ways to have no value. */
export type Kind = 'VALUE' | 'ZERO' | 'PROVISIONAL' | 'SUPPRESSED' | 'MISSING';

export function kindOf(value: Value): Kind {
  if (value.status === 'SUPPRESSED' || value.status === 'MISSING') return value.status;
  if (value.status === 'PROVISIONAL') return 'PROVISIONAL';
  return value.value === 0 ? 'ZERO' : 'VALUE';
}

export const isMunicipality = (row: Row) => row.areaType === 'MUNICIPALITY';

/** The municipalities in the order that is wanted; those without a value last. */
export function ordered(
  rows: readonly Row[],
  by: number,
  name: (row: Row) => string,
  compare: (a: string, b: string) => number,
): Row[] {
  const value = (row: Row) => row.values[by]?.value ?? Number.NEGATIVE_INFINITY;
  return rows
    .filter(isMunicipality)
    .sort((a, b) => (by < 0 ? 0 : difference(value(b), value(a))) || compare(name(a), name(b)));
}

function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** How many municipalities went the better and the worse way, indicator by indicator, and how many say nothing. */
export interface Summary {
  municipalities: number;
  /** The indicator that got worse in most municipalities; none where none did. */
  worst?: { indicator: Compared; count: number };
  best?: { indicator: Compared; count: number };
  suppressed: number;
  missing: number;
}

export function summarise(scorecard: Scorecard): Summary {
  const rows = scorecard.rows.filter(isMunicipality);
  const most = (good: boolean) =>
    scorecard.indicators
      .map((indicator, at) => ({
        indicator,
        count: rows.filter((row) => row.values[at]?.change?.good === good).length,
      }))
      .filter(({ count }) => count > 0)
      .reduce<Summary['worst']>((top, one) => (top && top.count >= one.count ? top : one), undefined);
  const values = rows.flatMap((row) => row.values);
  return {
    municipalities: rows.length,
    worst: most(false),
    best: most(true),
    suppressed: values.filter((value) => value.status === 'SUPPRESSED').length,
    missing: values.filter((value) => value.status === 'MISSING').length,
  };
}

/** From where to where each of the five classes goes, the lowest first. */
export function fifths({ classes }: Compared): { from: number; to: number }[] {
  if (!classes) return [];
  const ends = [...classes.limits, classes.highest];
  return ends.map((to, at) => ({ from: at === 0 ? classes.lowest : (ends[at - 1] ?? to), to }));
}

/** One area year by year; a year without a value breaks its line. */
export interface Course {
  points: readonly { x: number; y?: number }[];
  last?: Observation;
}

/** The courses by area ("MUNICIPALITY 853"), and the scale that is common to all of them. */
export function coursesOf(observations: readonly Observation[]) {
  const years = [...new Set(observations.map((one) => one.year))].sort((a, b) => a - b);
  const values = observations.flatMap((one) => (one.value === undefined ? [] : [one.value]));
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const byArea = new Map<string, Observation[]>();
  for (const one of observations) {
    const area = `${one.areaType} ${one.areaCode}`;
    byArea.set(area, [...(byArea.get(area) ?? []), one]);
  }
  const courses = new Map<string, Course>();
  for (const [area, own] of byArea) {
    const told = new Map(own.map((one) => [one.year, one]));
    courses.set(area, {
      // a year that no area is told of was never due, as between two surveys
      points: years.map((year) => ({ x: year, y: told.get(year)?.value })),
      last: own.filter((one) => one.value !== undefined).sort((a, b) => b.year - a.year)[0],
    });
  }
  return {
    courses,
    scale:
      values.length > 0
        ? { x: [first, last] as const, y: [Math.min(...values), Math.max(...values)] as const }
        : undefined,
  };
}
