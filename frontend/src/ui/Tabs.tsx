import { type ReactNode, useEffect, useRef } from 'react';
import './tabs.css';

/** Links between the pages that belong together; the children are links as list items. */
export function Tabs({ label, children }: { label: string; children: ReactNode[] }) {
  const list = useRef<HTMLUListElement>(null);
  const shown = children.filter(Boolean);
  // On a phone the row of tabs is wider than the screen: the one that is open must not stay out of sight.
  useEffect(() => {
    if (shown.length === 0) return;
    const current = list.current?.querySelector<HTMLElement>('[aria-current], [data-status="active"]');
    const row = list.current?.parentElement;
    if (!current || !row) return;
    row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }, [shown.length]);
  return (
    <nav className="tabs" aria-label={label}>
      <ul className="plain" ref={list}>
        {shown.map((child, index) => (
          <li key={index}>{child}</li>
        ))}
      </ul>
    </nav>
  );
}
