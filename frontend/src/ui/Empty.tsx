import type { ReactNode } from 'react';
import './notice.css';

/** Nothing here yet: says why and offers the next step. */
export function Empty({ text, next }: { text: ReactNode; next?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {next}
    </div>
  );
}
