import './chart.css';

interface SparklineProps {
  /** Oldest first; a year without a value breaks the line. */
  points: readonly { year: number; value?: number }[];
  /** What it shows, in words. */
  label: string;
}

const WIDTH = 160;
const HEIGHT = 40;
const EDGE = 5;

/** A small line without axes; the figures stand in words beside it. */
export function Sparkline({ points, label }: SparklineProps) {
  const told = points.filter((point): point is { year: number; value: number } => point.value !== undefined);
  const last = told.at(-1);
  if (!last) return null;
  const years = told.map((point) => point.year);
  const values = told.map((point) => point.value);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (year: number) => EDGE + ((year - from) / (to - from || 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const path = told
    .map((point, index) => {
      const joined = index > 0 && told[index - 1]?.year === point.year - 1;
      return `${joined ? 'L' : 'M'}${x(point.year).toFixed(1)} ${y(point.value).toFixed(1)}`;
    })
    .join('');
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={path} />
      <circle cx={x(last.year)} cy={y(last.value)} r="3.5" />
    </svg>
  );
}
