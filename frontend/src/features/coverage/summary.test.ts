import { expect, it } from 'vitest';
import { quarterStart } from './GoodNews';
import type { CountyCoverage, CountyCoverageRow } from './queries';
import { countySearch } from './search';
import { summarise } from './summary';

const item = (code: string, level: 'REQUIRED' | 'RECOMMENDED') => ({
  code,
  level,
  name: { fi: code },
  anyOf: [code],
});
const row = (
  municipalityCode: string,
  states: CountyCoverageRow['states'],
  groupId?: string,
): CountyCoverageRow =>
  ({ municipalityCode, municipalityName: { fi: municipalityCode }, states, groupId }) as CountyCoverageRow;

const COVERAGE = {
  countyCode: '05',
  items: [item('YOUTH', 'REQUIRED'), item('PARENTS', 'REQUIRED'), item('POLICE', 'RECOMMENDED')],
  rows: [
    row('853', { YOUTH: 'MISSING', PARENTS: 'COVERED', POLICE: 'MISSING' }, 'a'),
    row('680', { YOUTH: 'VACANT', PARENTS: 'EXPIRING', POLICE: 'COVERED' }, 'b'),
    row('529', { YOUTH: 'WAIVED', PARENTS: 'MISSING', POLICE: 'MISSING' }, 'c'),
    row('577', {}),
  ],
} as unknown as CountyCoverage;

it('counts required gaps over the groups there are, and names the most common one', () => {
  const summary = summarise(COVERAGE);
  expect(summary).toMatchObject({
    municipalities: 4,
    withGroup: 3,
    gaps: 3,
    groupsWithGaps: 3,
    expiring: 1,
    groupsWithExpiring: 1,
    worst: { code: 'YOUTH', count: 2 },
  });
  expect(summary.withoutGroup.map((municipality) => municipality.municipalityCode)).toEqual(['577']);
});

it('names no worst item when nothing is missing', () => {
  const full = { ...COVERAGE, rows: [row('853', { YOUTH: 'COVERED', PARENTS: 'DEPUTY_ONLY' }, 'a')] };
  expect(summarise(full).worst).toBeUndefined();
});

it.each([
  ['2026-01-31', '2026-01-01'],
  ['2026-11-22', '2026-10-01'],
  ['2026-12-31', '2026-10-01'],
])('takes good news of %s from %s on', (day, start) => {
  expect(quarterStart(day)).toBe(start);
});

it('takes from the address only what it understands', () => {
  expect(
    countySearch({ on: '2026-02-30', gaps: 'yes', core: true, category: 'VOICE', sort: 'size' }),
  ).toEqual({
    core: true,
    category: 'VOICE',
  });
});
