import type { ReactNode } from 'react';
import './card.css';

/** A figure with what it counts above it and what it means below. Wrap it in a link when it leads somewhere. */
export function Fact({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="card fact">
      <span className="soft">{label}</span>
      <b>{value}</b>
      {note && <span>{note}</span>}
    </div>
  );
}
