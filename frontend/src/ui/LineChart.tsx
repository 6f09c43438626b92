import {
  CartesianGrid,
  LineChart as Chart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '@/i18n/format';
import './chart.css';

interface LineChartProps {
  label: string;
  /** A point without a value breaks the line; it is never drawn as zero. */
  points: readonly { label: string; value?: number }[];
  unit?: string;
  /** Decimals that a value is told with; as many as it has when absent. */
  decimals?: number;
  min?: number;
  max?: number;
}

/** One line over time; its figures always stand in a table beside it. Recharts brings arrow-key reading of the points. */
export function LineChart({ label, points, unit, decimals = 0, min, max }: LineChartProps) {
  const { locale } = useFormat();
  const ticks = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const values = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: 3 });
  const after = unit ? ` ${unit}` : '';
  return (
    <figure className="chart">
      <ResponsiveContainer width="100%" height={240}>
        <Chart
          data={[...points]}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
          title={label}
          accessibilityLayer
        >
          <CartesianGrid vertical={false} />
          <XAxis dataKey="label" minTickGap={32} tickLine={false} />
          <YAxis
            domain={[min ?? 'auto', max ?? 'auto']}
            tickFormatter={(value: number) => ticks.format(value) + after}
            width="auto"
            tickLine={false}
            axisLine={false}
          />
          <Tooltip separator=" " formatter={(value) => [values.format(Number(value)) + after, '']} />
          <Line
            dataKey="value"
            type="linear"
            connectNulls={false}
            strokeWidth={3}
            dot={{ r: 4 }}
            activeDot={{ r: 6 }}
            isAnimationActive={false}
          />
        </Chart>
      </ResponsiveContainer>
    </figure>
  );
}
