import { expect, it } from 'vitest';
import type { Compared, Observation, Row, Scorecard, Value } from './queries';
import { coursesOf, fifths, kindOf, ordered, summarise } from './scorecard';
import { countyFiguresSearch } from './search';

const told = (value: number, more: Partial<Value> = {}): Value => ({
  status: 'NORMAL',
  year: 2024,
  value,
  ...more,
});
const missing: Value = { status: 'MISSING' };
const row = (areaCode: string, name: string, ...values: Value[]): Row => ({
  areaType: 'MUNICIPALITY',
  areaCode,
  name: { fi: name },
  values,
});
const worse = { fromYear: 2019, fromValue: 1, way: 'UP', good: false } as const;
const better = { fromYear: 2019, fromValue: 1, way: 'DOWN', good: true } as const;
const indicator = (id: string, more: Partial<Compared> = {}) => ({ id, ...more }) as Compared;

it('keeps a value, zero, provisional, suppressed and missing apart', () => {
  expect(
    [
      told(3),
      told(0),
      told(3, { status: 'PROVISIONAL' }),
      { status: 'SUPPRESSED', year: 2024 } as const,
      missing,
    ].map(kindOf),
  ).toEqual(['VALUE', 'ZERO', 'PROVISIONAL', 'SUPPRESSED', 'MISSING']);
});

it('orders municipalities by a value, the highest first, and those without one last', () => {
  const rows = [
    row('1', 'Aura', missing),
    row('2', 'Turku', told(0)),
    row('3', 'Lieto', told(7)),
    row('4', 'Kaarina', missing),
    { ...row('05', 'Varsinais-Suomi', told(99)), areaType: 'COUNTY' } as const,
  ];
  const names = (by: number) =>
    ordered(
      rows,
      by,
      (one) => one.name.fi ?? '',
      (a, b) => a.localeCompare(b),
    ).map((one) => one.name.fi);
  expect(names(0)).toEqual(['Lieto', 'Turku', 'Aura', 'Kaarina']);
  expect(names(-1)).toEqual(['Aura', 'Kaarina', 'Lieto', 'Turku']);
});

it('tells what got worse and what got better in most municipalities, and how much is not known', () => {
  const [a, b] = [indicator('a'), indicator('b')];
  const scorecard = {
    indicators: [a, b],
    rows: [
      row('1', 'Aura', told(3, { change: worse }), told(1, { change: better })),
      row('2', 'Turku', { status: 'SUPPRESSED', year: 2024 }, told(1, { change: worse })),
      row('3', 'Lieto', told(3, { change: worse }), missing),
      { ...row('FI', 'Suomi', told(3, { change: better }), missing), areaType: 'COUNTRY' },
    ],
  } as unknown as Scorecard;
  expect(summarise(scorecard)).toEqual({
    municipalities: 3,
    worst: { indicator: a, count: 2 },
    best: { indicator: b, count: 1 },
    suppressed: 1,
    missing: 1,
  });
});

it('tells from where to where each fifth goes', () => {
  const classes = { municipalities: 290, lowest: 0.5, limits: [2, 4, 6, 8], highest: 15 };
  expect(fifths(indicator('a', { classes }))).toEqual([
    { from: 0.5, to: 2 },
    { from: 2, to: 4 },
    { from: 4, to: 6 },
    { from: 6, to: 8 },
    { from: 8, to: 15 },
  ]);
  expect(fifths(indicator('a'))).toEqual([]);
});

it('draws each area on the same scale and breaks its line where nothing is told', () => {
  const one = (areaCode: string, year: number, value?: number): Observation => ({
    areaType: 'MUNICIPALITY',
    areaCode,
    year,
    sex: 'TOTAL',
    status: value === undefined ? 'SUPPRESSED' : 'NORMAL',
    value,
  });
  const { courses, scale } = coursesOf([
    one('853', 2021, 7),
    one('853', 2017),
    one('853', 2015, 2),
    one('680', 2019, 9),
  ]);
  expect(scale).toEqual({ x: [2015, 2021], y: [2, 9] });
  expect(courses.get('MUNICIPALITY 853')?.points).toEqual([
    { x: 2015, y: 2 },
    { x: 2017, y: undefined },
    { x: 2019, y: undefined },
    { x: 2021, y: 7 },
  ]);
  expect(courses.get('MUNICIPALITY 853')?.last?.value).toBe(7);
  expect(coursesOf([one('853', 2020)]).scale).toBeUndefined();
});

it('keeps in the address only what it knows', () => {
  const id = '01938f6e-0000-7000-8000-000000000001';
  expect(
    countyFiguresSearch({ theme: 'CHILD_PROTECTION', sex: 'MALE', year: 2021, sort: id, indicator: id }),
  ).toEqual({
    theme: 'CHILD_PROTECTION',
    sex: 'MALE',
    year: 2021,
    sort: id,
    indicator: id,
  });
  expect(countyFiguresSearch({ theme: 'x y', sex: 'TOTAL', year: 'x', sort: 'name', indicator: 7 })).toEqual(
    {},
  );
});
