import { useId } from 'react';
import './notice.css';

/** How far something long has come; without a value it only says that work goes on. */
export function Progress({ label, value, max = 1 }: { label: string; value?: number; max?: number }) {
  const id = useId();
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
    </div>
  );
}
