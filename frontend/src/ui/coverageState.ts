/** How well an item is covered on a day; NO_GROUP stands for a municipality without a group. */
export type CoverageState =
  | 'COVERED'
  | 'EXPIRING'
  | 'DEPUTY_ONLY'
  | 'VACANT'
  | 'MISSING'
  | 'WAIVED'
  | 'NO_GROUP';

export const COVERAGE_STATES: CoverageState[] = [
  'COVERED',
  'EXPIRING',
  'DEPUTY_ONLY',
  'VACANT',
  'MISSING',
  'WAIVED',
];

/** States in which nobody sits at the table for the item. */
export function isGap(state: CoverageState | undefined): boolean {
  return state === 'MISSING' || state === 'VACANT';
}

const round = (radius: number) =>
  `M${8 - radius} 8a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0`;

/** Each state has a shape of its own, so that it can be told apart without colour; drawn in a square of 16. */
export const STATE_SHAPES: Record<CoverageState, readonly { d: string; as: string }[]> = {
  COVERED: [{ d: round(6), as: 'fill' }],
  EXPIRING: [
    { d: 'M8 1.8 14.5 13.5h-13z', as: 'line' },
    { d: 'M8 6v3.6M8 11.2v.6', as: 'line' },
  ],
  DEPUTY_ONLY: [
    { d: round(5.2), as: 'line' },
    { d: 'M8 2.8a5.2 5.2 0 0 0 0 10.4z', as: 'fill' },
  ],
  VACANT: [
    { d: round(5.6), as: 'line' },
    { d: 'M5.7 5.7l4.6 4.6m0-4.6-4.6 4.6', as: 'line' },
  ],
  MISSING: [{ d: 'M3.5 3.5l9 9m0-9l-9 9', as: 'line bold' }],
  WAIVED: [{ d: 'M4 8h8', as: 'line' }],
  NO_GROUP: [{ d: round(1.4), as: 'fill' }],
};
