import { expect, test } from 'vitest';
import {
  cellKey,
  figureOf,
  figureTyped,
  isChanged,
  knownOf,
  lineOf,
  linesOf,
  paste,
  pastedCells,
} from './entryGrid';
import type { Observation } from './queries';

const AREAS = ['MUNICIPALITY:853', 'MUNICIPALITY:680', 'COUNTY:02'];
const YEARS = [2022, 2023, 2024];

const told = (code: string, year: number, value?: number): Observation => ({
  areaType: 'MUNICIPALITY',
  areaCode: code,
  year,
  sex: 'TOTAL',
  status: value === undefined ? 'MISSING' : 'NORMAL',
  value,
});

test('a figure is read as people type it', () => {
  expect(figureOf('1 234,5')).toBe(1234.5);
  expect(figureOf('\u22120,5')).toBe(-0.5);
  expect(figureOf('  ')).toBeUndefined();
  expect(figureOf('n. 5')).toBeNull();
  expect(figureOf('1.2.3')).toBeNull();
  expect(figureOf(figureTyped(7.25))).toBe(7.25);
  expect(figureTyped(undefined)).toBe('');
});

test('a piece of a spreadsheet fills the cells right and down, and what does not fit is left', () => {
  const cells = pastedCells('1,5\t2\r\n3\t\r\n4\t5\r\n6\t7\r\n');
  expect(cells).toEqual([
    ['1,5', '2'],
    ['3', ''],
    ['4', '5'],
    ['6', '7'],
  ]);
  expect(paste(cells, { area: 'MUNICIPALITY:680', year: 2023 }, AREAS, YEARS)).toEqual({
    'MUNICIPALITY:680 2023': '1,5',
    'MUNICIPALITY:680 2024': '2',
    'COUNTY:02 2023': '3',
    'COUNTY:02 2024': '',
  });
  expect(paste([['1', '2']], { area: 'COUNTY:02', year: 2024 }, AREAS, YEARS)).toEqual({
    'COUNTY:02 2024': '1',
  });
});

test('only what says something new is told', () => {
  const known = knownOf([told('853', 2022, 7.5), told('853', 2023, 8), told('680', 2022)]);
  const typed = {
    [cellKey('MUNICIPALITY:853', 2022)]: '7,50',
    [cellKey('MUNICIPALITY:853', 2023)]: '',
    [cellKey('MUNICIPALITY:680', 2022)]: '',
    [cellKey('MUNICIPALITY:680', 2023)]: '12',
    [cellKey('COUNTY:02', 2023)]: 'x',
  };
  expect(linesOf(typed, known, 'TOTAL', false).map(({ line }) => line)).toEqual([
    { areaType: 'MUNICIPALITY', areaCode: '853', year: 2023, sex: 'TOTAL', status: 'MISSING' },
    { areaType: 'MUNICIPALITY', areaCode: '680', year: 2023, sex: 'TOTAL', value: 12 },
  ]);
  expect(linesOf(typed, known, 'TOTAL', true)[1]?.line.absoluteCount).toBe(12);
  expect(isChanged('x', undefined)).toBe(true);
});

test('an error of the service finds its cell', () => {
  expect(lineOf('/3/value')).toBe(2);
  expect(lineOf('/1')).toBe(0);
  expect(lineOf('/value')).toBeUndefined();
});
