import { expect, it } from 'vitest';
import type { Observation } from './queries';
import { rowsByYear, sexesOf } from './series';

const told = (year: number, more: Partial<Observation> = {}): Observation => ({
  areaType: 'MUNICIPALITY',
  areaCode: '853',
  year,
  sex: 'TOTAL',
  status: 'NORMAL',
  ...more,
});

it('keeps a value, zero, provisional, suppressed and missing apart', () => {
  const rows = rowsByYear([
    told(2020, { value: 7.4, absoluteCount: 1674 }),
    told(2021, { value: 0 }),
    told(2022, { status: 'SUPPRESSED' }),
    told(2023, { status: 'MISSING' }),
    told(2024, { status: 'PROVISIONAL', value: 6.9 }),
  ]);
  expect(rows).toEqual([
    { year: 2020, kind: 'VALUE', value: 7.4, count: 1674 },
    { year: 2021, kind: 'ZERO', value: 0, count: undefined },
    { year: 2022, kind: 'SUPPRESSED' },
    { year: 2023, kind: 'MISSING' },
    { year: 2024, kind: 'PROVISIONAL', value: 6.9, count: undefined },
  ]);
});

it('names a year that nothing was told of as missing, in the order of years', () => {
  const rows = rowsByYear([told(2023, { value: 3 }), told(2020, { value: 1 }), told(2021, { value: 2 })]);
  expect(rows.map((row) => [row.year, row.kind])).toEqual([
    [2020, 'VALUE'],
    [2021, 'VALUE'],
    [2022, 'MISSING'],
    [2023, 'VALUE'],
  ]);
});

it('misses no year of a survey that is made every second year, but misses a survey', () => {
  const surveys = [2013, 2015, 2019, 2021].map((year) => told(year, { value: 5 }));
  expect(rowsByYear(surveys).map((row) => [row.year, row.kind])).toEqual([
    [2013, 'VALUE'],
    [2015, 'VALUE'],
    [2017, 'MISSING'],
    [2019, 'VALUE'],
    [2021, 'VALUE'],
  ]);
});

it('knows of whom there is something', () => {
  const observations = [told(2020, { value: 1 }), told(2020, { sex: 'MALE', value: 2 })];
  expect(sexesOf(observations)).toEqual(['TOTAL', 'MALE']);
  expect(rowsByYear([])).toEqual([]);
});
