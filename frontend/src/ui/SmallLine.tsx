import './chart.css';

interface SmallLineProps {
  label: string;
  /** In their order; one without a value breaks the line. */
  points: readonly { x: number; y?: number }[];
  /** Drawn faintly behind, to compare with. */
  behind?: readonly { x: number; y?: number }[];
  /** The scale that is common to all charts that stand beside this one. */
  scale: { x: readonly [number, number]; y: readonly [number, number] };
}

const WIDTH = 160;
const HEIGHT = 64;
const EDGE = 5;

/** One of many small charts on the same scale. It only repeats what its label says, so it is one image to a screen reader. */
export function SmallLine({ label, points, behind = [], scale }: SmallLineProps) {
  const place = ({ x, y }: { x: number; y: number }) => ({
    x: EDGE + share(x, scale.x) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - share(y, scale.y) * (HEIGHT - 2 * EDGE),
  });
  const drawn = pieces(points).map((piece) => piece.map(place));
  const last = drawn.at(-1)?.at(-1);
  return (
    <svg className="small-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className="floor" x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} />
      {pieces(behind).map((piece) => (
        <path key={piece[0]?.x} className="behind" d={path(piece.map(place))} />
      ))}
      {drawn.map((piece) =>
        piece.length > 1 ? (
          <path key={piece[0]?.x} d={path(piece)} />
        ) : (
          <circle key={piece[0]?.x} cx={piece[0]?.x} cy={piece[0]?.y} r={2} />
        ),
      )}
      {last && <circle cx={last.x} cy={last.y} r={3.5} />}
    </svg>
  );
}

function share(value: number, [least, most]: readonly [number, number]): number {
  return most === least ? 0.5 : (value - least) / (most - least);
}

/** The stretches of points that have a value. */
function pieces(points: SmallLineProps['points']): { x: number; y: number }[][] {
  const found: { x: number; y: number }[][] = [[]];
  for (const { x, y } of points) {
    if (y === undefined) found.push([]);
    else found.at(-1)?.push({ x, y });
  }
  return found.filter((piece) => piece.length > 0);
}

function path(points: readonly { x: number; y: number }[]): string {
  return points
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`)
    .join('');
}
