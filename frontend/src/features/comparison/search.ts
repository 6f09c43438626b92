export const SEXES = ['TOTAL', 'FEMALE', 'MALE'] as const;
export type Sex = (typeof SEXES)[number];

/** What the address of a county's figures holds: what is compared, of whom, in which order, and what the map shows. */
export interface FiguresSearch {
  theme?: string;
  sex?: Exclude<Sex, 'TOTAL'>;
  /** The latest values of this year or earlier; of all without one. */
  year?: number;
  /** The indicator by which the municipalities are ordered, the highest first; by name without one. */
  sort?: string;
  /** The indicator of the map; the first of the comparison without one. */
  indicator?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function countyFiguresSearch(search: Record<string, unknown>): FiguresSearch {
  const matching = (value: unknown, pattern: RegExp) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;
  const theme = matching(search.theme, /^[A-Z0-9_]{2,60}$/);
  const sort = matching(search.sort, ID);
  const indicator = matching(search.indicator, ID);
  const year = Number(search.year);
  return {
    ...(theme && { theme }),
    ...((search.sex === 'FEMALE' || search.sex === 'MALE') && { sex: search.sex }),
    ...(Number.isInteger(year) && year >= 1900 && year <= 2200 && { year }),
    ...(sort && { sort }),
    ...(indicator && { indicator }),
  };
}
