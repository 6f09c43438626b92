import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '@/i18n/format';
import type { SeriesRow } from './seriesRows';
import './chart.css';

/** How lines beside the main one are told apart without colour; the fifth looks like the first again. */
const DASHES = ['7 3', '2 3', '9 3 2 3', '14 4'];

interface SeriesChartProps {
  label: string;
  rows: readonly SeriesRow[];
  beside: readonly { key: string; name: string }[];
  /** What the parts are called; a part without a name is not drawn. */
  names: { value: string; expected?: string; probable?: string; nearlySure?: string; target?: string };
  unit?: string;
  decimals: number;
}

/** A series over years with where it is heading, others beside it and what is aimed at; told as a table beside it. */
export function SeriesChart({ label, rows, beside, names, unit, decimals }: SeriesChartProps) {
  const { locale } = useFormat();
  const ticks = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const values = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const after = unit ? ` ${unit}` : '';
  const inWords = (value: unknown) =>
    (Array.isArray(value) ? value : [value]).map((one) => values.format(Number(one))).join('–') + after;
  return (
    <figure className="chart">
      <ResponsiveContainer width="100%" height={280}>
        <ComposedChart
          data={[...rows]}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
          title={label}
          accessibilityLayer
        >
          <CartesianGrid vertical={false} />
          <XAxis
            dataKey="year"
            type="number"
            domain={['dataMin', 'dataMax']}
            allowDecimals={false}
            tickFormatter={String}
            minTickGap={32}
            tickLine={false}
          />
          <YAxis
            tickFormatter={(value: number) => ticks.format(value) + after}
            width="auto"
            tickLine={false}
            axisLine={false}
          />
          <Tooltip separator=": " formatter={(value, name) => [inWords(value), name]} />
          {names.nearlySure && (
            <Area dataKey="nearlySure" name={names.nearlySure} className="nearly-sure" {...STILL} />
          )}
          {names.probable && (
            <Area dataKey="probable" name={names.probable} className="probable" {...STILL} />
          )}
          {names.target && (
            <Line
              dataKey="target"
              name={names.target}
              className="target"
              connectNulls
              strokeDasharray="1 6"
              {...STILL}
            />
          )}
          {beside.map(({ key, name }, index) => (
            <Line
              key={key}
              dataKey={(row: SeriesRow) => row.beside[key]}
              name={name}
              className="beside"
              strokeDasharray={DASHES[index % DASHES.length]}
              {...STILL}
            />
          ))}
          {names.expected && (
            <Line
              dataKey="expected"
              name={names.expected}
              className="expected"
              strokeDasharray="4 4"
              {...STILL}
            />
          )}
          <Line
            dataKey="value"
            name={names.value}
            connectNulls={false}
            strokeWidth={3}
            isAnimationActive={false}
            dot={{ r: 4 }}
            activeDot={{ r: 6 }}
          />
        </ComposedChart>
      </ResponsiveContainer>
      <Legend beside={beside} names={names} />
    </figure>
  );
}

const STILL = { type: 'linear', dot: false, activeDot: false, isAnimationActive: false } as const;

function Legend({ beside, names }: Pick<SeriesChartProps, 'beside' | 'names'>) {
  const entries = [
    { look: 'value', name: names.value },
    { look: 'expected', name: names.expected, dash: '4 4' },
    { look: 'probable', name: names.probable },
    { look: 'nearly-sure', name: names.nearlySure },
    { look: 'target', name: names.target, dash: '1 6' },
    ...beside.map(({ name }, index) => ({ look: 'beside', name, dash: DASHES[index % DASHES.length] })),
  ];
  const shown = entries.filter((entry) => entry.name);
  if (shown.length < 2) return null;
  return (
    <ul className="chart-key">
      {shown.map(({ look, name, dash }) => (
        <li key={name}>
          <svg className={look} viewBox="0 0 32 12" aria-hidden="true">
            {look === 'probable' || look === 'nearly-sure' ? (
              <rect width="32" height="12" />
            ) : (
              <line x1="1" x2="31" y1="6" y2="6" strokeDasharray={dash} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
