import { expect, it } from 'vitest';
import { seriesRows } from './seriesRows';

const values = [{ year: 2020, value: 4 }, { year: 2021 }, { year: 2022, value: 5 }, { year: 2023 }];
const ahead = { year: 2023, value: 6, low80: 5, high80: 7, low95: 4, high95: 8 };

it('lets a forecast grow out of the latest value', () => {
  const rows = seriesRows({ values, forecast: [ahead] });
  expect(rows.map((row) => row.year)).toEqual([2020, 2021, 2022, 2023]);
  expect(rows[2]).toMatchObject({ value: 5, expected: 5, probable: [5, 5], nearlySure: [5, 5] });
  expect(rows[3]).toMatchObject({ expected: 6, probable: [5, 7], nearlySure: [4, 8] });
  expect(rows[1]).toEqual({ year: 2021, value: undefined, beside: {} });
});

it('draws a target from its baseline on', () => {
  const target = { baselineYear: 2022, baselineValue: 5, targetYear: 2030, targetValue: 3 };
  const rows = seriesRows({ values, target });
  expect(rows.filter((row) => row.target !== undefined).map((row) => [row.year, row.target])).toEqual([
    [2022, 5],
    [2030, 3],
  ]);
});

it('takes of others the years of the series and later ones, so that its line is not broken by theirs', () => {
  const surveys = [2019, 2021, 2023].map((year) => ({ year, value: 1 }));
  const points = [2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => ({ year, value: 2 }));
  const rows = seriesRows({ values: surveys, beside: [{ key: 'COUNTRY', name: 'Country', points }] });
  expect(rows.map((row) => [row.year, row.beside.COUNTRY])).toEqual([
    [2019, 2],
    [2021, 2],
    [2023, 2],
    [2024, 2],
  ]);
});

it('draws nothing of nothing', () => {
  expect(seriesRows({ values: [] })).toEqual([]);
});
