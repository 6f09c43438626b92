import { expect, it } from 'vitest';
import type { Observation } from './queries';
import { changeOf, rowsByYear, sexesOf } from './series';

const told = (year: number, more: Partial<Observation> = {}): Observation => ({
  areaType: 'MUNICIPALITY',
  areaCode: '853',
  year,
  sex: 'TOTAL',
  status: 'NORMAL',
  ...more,
});

it('keeps a value, zero, provisional, suppressed and missing apart', () => {
  const rows = rowsByYear(
    [
      told(2020, { value: 7.4, absoluteCount: 1674 }),
      told(2021, { value: 0 }),
      told(2022, { status: 'SUPPRESSED' }),
      told(2023, { status: 'MISSING' }),
      told(2024, { status: 'PROVISIONAL', value: 6.9 }),
    ],
    'TOTAL',
  );
  expect(rows).toEqual([
    { year: 2020, kind: 'VALUE', value: 7.4, count: 1674 },
    { year: 2021, kind: 'ZERO', value: 0, count: undefined },
    { year: 2022, kind: 'SUPPRESSED' },
    { year: 2023, kind: 'MISSING' },
    { year: 2024, kind: 'PROVISIONAL', value: 6.9, count: undefined },
  ]);
});

it('names a year that nothing was told of as missing, in the order of years', () => {
  const rows = rowsByYear(
    [told(2023, { value: 3 }), told(2020, { value: 1 }), told(2021, { value: 2 })],
    'TOTAL',
  );
  expect(rows.map((row) => [row.year, row.kind])).toEqual([
    [2020, 'VALUE'],
    [2021, 'VALUE'],
    [2022, 'MISSING'],
    [2023, 'VALUE'],
  ]);
});

it('misses no year of a survey that is made every second year, but misses a survey', () => {
  const surveys = [2013, 2015, 2019, 2021].map((year) => told(year, { value: 5 }));
  expect(rowsByYear(surveys, 'TOTAL').map((row) => [row.year, row.kind])).toEqual([
    [2013, 'VALUE'],
    [2015, 'VALUE'],
    [2017, 'MISSING'],
    [2019, 'VALUE'],
    [2021, 'VALUE'],
  ]);
});

it('tells only of whom it is asked', () => {
  const observations = [told(2020, { value: 1 }), told(2020, { sex: 'MALE', value: 2 })];
  expect(sexesOf(observations)).toEqual(['TOTAL', 'MALE']);
  expect(rowsByYear(observations, 'MALE').map((row) => row.value)).toEqual([2]);
  expect(rowsByYear(observations, 'FEMALE')).toEqual([]);
});

it('tells the change from the oldest value to the latest, over years without one', () => {
  const rows = rowsByYear(
    [
      told(2019, { status: 'SUPPRESSED' }),
      told(2020, { value: 2 }),
      told(2021, { value: 9 }),
      told(2022, { value: 3 }),
    ],
    'TOTAL',
  );
  expect(changeOf(rows, 1)).toMatchObject({ first: { year: 2020 }, last: { year: 2022 }, way: 'up' });
});

it('calls no change what is not seen with the decimals shown, and one year no change at all', () => {
  const change = (from: number, to: number) =>
    changeOf(rowsByYear([told(2020, { value: from }), told(2021, { value: to })], 'TOTAL'), 1)?.way;
  expect(change(7.41, 7.44)).toBe('same');
  expect(change(7.4, 0)).toBe('down');
  expect(changeOf(rowsByYear([told(2020, { value: 1 })], 'TOTAL'), 1)?.way).toBeUndefined();
  expect(changeOf(rowsByYear([told(2020, { status: 'MISSING' })], 'TOTAL'), 1)).toBeUndefined();
});
