import type { ReactNode } from 'react';
import './table.css';

/** Links between the pages that belong together; the children are links as list items. */
export function Tabs({ label, children }: { label: string; children: ReactNode[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul className="plain">
        {children.filter(Boolean).map((child, index) => (
          <li key={index}>{child}</li>
        ))}
      </ul>
    </nav>
  );
}
