import type { Observation } from './queries';
import { SEXES, type Sex } from './search';

/** A year as the service tells it. */
export type Point = Pick<Observation, 'year' | 'status' | 'value' | 'absoluteCount'>;

/** What is known of a year. Zero is a value of its own, and none of the ways to have no value. */
export type Kind = 'VALUE' | 'ZERO' | 'PROVISIONAL' | 'SUPPRESSED' | 'MISSING';

export interface YearRow {
  year: number;
  kind: Kind;
  /** Absent when suppressed or missing. */
  value?: number;
  count?: number;
}

export interface ValueRow extends YearRow {
  value: number;
}

/** Of whom there is something: everyone, girls and women, boys and men. */
export function sexesOf(observations: readonly Observation[]): Sex[] {
  return SEXES.filter((sex) => observations.some((observation) => observation.sex === sex));
}

/**
 * A row for each year from the first to the last, oldest first. A year that nothing was told of is missing, unless the
 * figures come regularly in longer steps, such as every second year: then the years between were never due.
 */
export function rowsByYear(points: readonly Point[]): YearRow[] {
  const told = new Map(points.map((point) => [point.year, point] as const));
  const years = [...told.keys()].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const step = years.reduce((common, year) => divisor(common, year - first), 0) || 1;
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => {
    const year = first + index * step;
    return rowOf(year, told.get(year));
  });
}

function rowOf(year: number, told: Point | undefined): YearRow {
  if (told?.status === 'SUPPRESSED') return { year, kind: 'SUPPRESSED' };
  if (told?.value === undefined) return { year, kind: 'MISSING' };
  const kind = told.status === 'PROVISIONAL' ? 'PROVISIONAL' : told.value === 0 ? 'ZERO' : 'VALUE';
  return { year, kind, value: told.value, count: told.absoluteCount };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

export const hasValue = (row: YearRow): row is ValueRow => row.value !== undefined;
