import type { YearRow } from '@/features/indicator/series';
import { type SeriesRow, seriesRows } from '@/ui/seriesRows';
import { el, svg } from './dom';
import type { Schemas } from './service';
import type { Words } from './words';

const WIDTH = 100;
const HEIGHT = 100;

type Point = { x: number; y: number };

/** A line that breaks where a value is missing, with the forecast as dots and its intervals as bands; the table says the same. */
export function chart(series: Schemas['IndicatorSeries'], values: YearRow[], words: Words): HTMLElement {
  const rows = seriesRows({ values, forecast: series.forecast?.values });
  const all = rows.flatMap(({ value, expected, nearlySure = [] }) =>
    [value, expected, ...nearlySure].filter((one) => one !== undefined),
  );
  const years = rows.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const at = (year: number, value: number): Point => ({
    x: last === first ? WIDTH / 2 : ((year - first) / (last - first)) * WIDTH,
    y: high === low ? HEIGHT / 2 : HEIGHT - ((value - low) / (high - low)) * HEIGHT,
  });
  const measured = pieces(rows.map(({ year, value }) => (value === undefined ? undefined : at(year, value))));
  const expected = pieces(
    rows.map(({ year, expected }) => (expected === undefined ? undefined : at(year, expected))),
  );
  const label = (value: number) => words.number(value, series.decimals);
  return el(
    'figure',
    { class: 'chart' },
    el(
      'div',
      { class: 'scale', 'aria-hidden': 'true' },
      el('span', {}, label(high)),
      el('span', {}, label(low)),
    ),
    svg(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        preserveAspectRatio: 'none',
        role: 'img',
        'aria-label': words.text(series.sentence),
      },
      svg('path', { class: 'floor', d: `M0 ${HEIGHT}H${WIDTH}` }),
      band(rows, 'nearlySure', at),
      band(rows, 'probable', at),
      ...expected.map((piece) => svg('path', { class: 'ahead', d: path(piece) })),
      // A point alone is drawn too: a line of no length with round ends.
      ...measured.map((piece) => svg('path', { class: piece.length > 1 ? '' : 'point', d: path(piece) })),
    ),
    el(
      'div',
      { class: 'years', 'aria-hidden': 'true' },
      el('span', {}, String(first)),
      last !== first && el('span', {}, String(last)),
    ),
    series.forecast &&
      el(
        'p',
        { class: 'legend' },
        [
          words.say('indicator:forecast.line'),
          words.say('indicator:forecast.probable'),
          words.say('indicator:forecast.nearlySure'),
        ].join(' · '),
      ),
  );
}

/** The stretches of years that have a value. */
function pieces(points: (Point | undefined)[]): Point[][] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point) found.at(-1)?.push(point);
    else found.push([]);
  }
  return found.filter((piece) => piece.length > 0);
}

function band(
  rows: SeriesRow[],
  key: 'probable' | 'nearlySure',
  at: (year: number, value: number) => Point,
): SVGElement | undefined {
  const ends = rows.flatMap(({ year, [key]: interval }) => (interval ? [{ year, interval }] : []));
  if (ends.length < 2) return undefined;
  const upper = ends.map(({ year, interval }) => at(year, interval[1]));
  const lower = ends.map(({ year, interval }) => at(year, interval[0])).reverse();
  return svg('path', { class: 'band', d: `${path([...upper, ...lower])}Z` });
}

function path(points: Point[]): string {
  const [one] = points;
  if (points.length === 1 && one) return `M${round(one.x)} ${round(one.y)}h0`;
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

const round = (value: number) => Math.round(value * 100) / 100;
