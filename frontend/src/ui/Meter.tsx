import './notice.css';

const WIDTH = 56;

/** A share as words first ("13/14") and a small bar beside it for the eye. */
export function Meter({ part, whole }: { part: number; whole: number }) {
  const filled = whole === 0 ? 0 : (WIDTH * part) / whole;
  return (
    <span className="meter number">
      <svg className="meter-bar" viewBox={`0 0 ${WIDTH} 8`} aria-hidden="true">
        <rect width={WIDTH} height="8" rx="4" />
        <rect width={filled} height="8" rx="4" />
      </svg>
      {part}/{whole}
    </span>
  );
}
