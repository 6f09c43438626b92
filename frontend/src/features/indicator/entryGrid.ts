import type { components } from '@/api/schema';
import type { Observation } from './queries';

export type ObservationLine = components['schemas']['ObservationLine'];

/** What is typed into the cells of a grid of areas and years, by {@link cellKey}; a cell that is not there is as it is known. */
export type Typed = Readonly<Record<string, string>>;

export const cellKey = (area: string, year: number) => `${area} ${year}`;

/** A figure as it is typed: with a decimal comma, without grouping. */
export const figureTyped = (value: number | undefined) =>
  value === undefined ? '' : String(value).replace('.', ',');

/** The number behind what was typed; undefined for an empty cell, null when it is no number. */
export function figureOf(typed: string): number | null | undefined {
  const bare = typed
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  if (!bare) return undefined;
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(bare) ? Number(bare) : null;
}

/** The cells of a piece of a spreadsheet, row by row, as it comes from the clipboard. */
export function pastedCells(text: string): string[][] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((row) => row.split('\t').map((cell) => cell.trim()));
}

/** What a paste types, from the cell that it begins in, to the right and down as far as the grid goes. */
export function paste(
  cells: readonly (readonly string[])[],
  from: { area: string; year: number },
  areas: readonly string[],
  years: readonly number[],
): Record<string, string> {
  const top = areas.indexOf(from.area);
  const left = years.indexOf(from.year);
  const typed: Record<string, string> = {};
  cells.forEach((row, down) => {
    row.forEach((cell, right) => {
      const area = areas[top + down];
      const year = years[left + right];
      if (area !== undefined && year !== undefined) typed[cellKey(area, year)] = cell;
    });
  });
  return typed;
}

/** What is known of an area and year. */
export function knownOf(observations: readonly Observation[]): Map<string, Observation> {
  return new Map(
    observations.map((one) => [
      cellKey(one.areaType === 'COUNTRY' ? 'FI' : `${one.areaType}:${one.areaCode}`, one.year),
      one,
    ]),
  );
}

/** Whether a cell says something else than what is known. */
export function isChanged(typed: string | undefined, known: Observation | undefined): boolean {
  return typed !== undefined && figureOf(typed) !== known?.value;
}

/** The lines that tell what was changed, with the cell that each comes from; an emptied cell takes its value back. */
export function linesOf(
  typed: Typed,
  known: ReadonlyMap<string, Observation>,
  sex: ObservationLine['sex'],
  isCount: boolean,
): { key: string; line: ObservationLine }[] {
  return Object.entries(typed)
    .filter(([key, text]) => isChanged(text, known.get(key)) && figureOf(text) !== null)
    .map(([key, text]) => {
      const [area = '', year = ''] = key.split(' ');
      const [areaType, areaCode] = area === 'FI' ? ['COUNTRY', 'FI'] : area.split(':');
      const value = figureOf(text) ?? undefined;
      const whole = value !== undefined && Number.isInteger(value) && value >= 0;
      return {
        key,
        line: {
          areaType: areaType as ObservationLine['areaType'],
          areaCode: areaCode ?? '',
          year: Number(year),
          sex,
          ...(value === undefined ? { status: 'MISSING' as const } : { value }),
          // of a count of people the value is the count, which is what small counts are told by
          ...(isCount && whole ? { absoluteCount: value } : {}),
        },
      };
    });
}

/** The line that an error of the service is about: the service names lines from 1. */
export function lineOf(pointer: string | undefined): number | undefined {
  const line = /^#?\/(\d+)/.exec(pointer ?? '')?.[1];
  return line === undefined ? undefined : Number(line) - 1;
}
