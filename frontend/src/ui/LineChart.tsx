import {
  CartesianGrid,
  LineChart as Chart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import './chart.css';

interface LineChartProps {
  label: string;
  points: readonly { label: string; value: number }[];
  unit: string;
  min?: number;
  max?: number;
}

/** One line over time; its figures always stand in a table beside it. Recharts brings arrow-key reading of the points. */
export function LineChart({ label, points, unit, min, max }: LineChartProps) {
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
            unit={` ${unit}`}
            width={56}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip separator=" " formatter={(value) => [`${String(value).replace('.', ',')} ${unit}`, '']} />
          <Line
            dataKey="value"
            type="linear"
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
