/** A year as it is drawn; what is not known of it is absent and breaks its line. */
export interface SeriesRow {
  year: number;
  value?: number;
  expected?: number;
  /** From the lower to the upper end of the 80 % interval. */
  probable?: [number, number];
  /** Of the 95 % interval. */
  nearlySure?: [number, number];
  target?: number;
  /** Values of the lines beside it, by their keys. */
  beside: Record<string, number>;
}

export interface ForecastYear {
  year: number;
  value: number;
  low80: number;
  high80: number;
  low95: number;
  high95: number;
}

export interface BesideLine {
  key: string;
  name: string;
  points: readonly { year: number; value?: number }[];
}

/** What is aimed at: a straight line from what was to what is to be. */
export interface TargetLine {
  baselineYear: number;
  baselineValue: number;
  targetYear: number;
  targetValue: number;
}

interface Parts {
  values: readonly { year: number; value?: number }[];
  forecast?: readonly ForecastYear[];
  beside?: readonly BesideLine[];
  target?: TargetLine;
}

/**
 * The years of a chart in their order. A forecast begins at the latest value, so that it grows out of the line; years that
 * only others know of are left out before and between the years of the series itself.
 */
export function seriesRows({ values, forecast = [], beside = [], target }: Parts): SeriesRow[] {
  const rows = new Map<number, SeriesRow>(
    values.map(({ year, value }) => [year, { year, value, beside: {} }] as const),
  );
  const row = (year: number) => {
    const known = rows.get(year) ?? { year, beside: {} };
    rows.set(year, known);
    return known;
  };
  const latest = values.filter((one) => one.value !== undefined).at(-1);
  if (latest?.value !== undefined && forecast.length > 0) {
    const { year, value } = latest;
    Object.assign(row(year), { expected: value, probable: [value, value], nearlySure: [value, value] });
  }
  for (const { year, value, low80, high80, low95, high95 } of forecast)
    Object.assign(row(year), { expected: value, probable: [low80, high80], nearlySure: [low95, high95] });
  if (target) {
    row(target.baselineYear).target = target.baselineValue;
    row(target.targetYear).target = target.targetValue;
  }
  const last = values.at(-1)?.year ?? Number.NEGATIVE_INFINITY;
  for (const { key, points } of beside)
    for (const { year, value } of points)
      if (value !== undefined && (rows.has(year) || year > last)) row(year).beside[key] = value;
  return [...rows.values()].sort((a, b) => a.year - b.year);
}
