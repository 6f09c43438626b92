import { useMatch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { pageArrival } from './pageArrival';

interface PageProps {
  /** Absent while it is still being fetched. */
  title?: string;
  /** The small line above the title: where we are. */
  over?: ReactNode;
  /** The page in one or two sentences, before any picture. */
  lead?: ReactNode;
  actions?: ReactNode;
  tabs?: ReactNode;
  children: ReactNode;
}

/** A page: names the browser's tab, and takes the focus to its heading when the reader arrives from another page. */
export function Page({ title, over, lead, actions, tabs, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Its own match, not the location: while the next page is on its way, this one is still on the screen.
  const path = useMatch({ strict: false, select: (match) => match.pathname });

  useEffect(() => {
    document.title = title ? `${title} – Yhdyspinta` : 'Yhdyspinta';
  }, [title]);

  const ready = Boolean(title);
  useEffect(() => {
    if (ready && pageArrival(path)) heading.current?.focus({ preventScroll: true });
  }, [ready, path]);

  return (
    <div className="page">
      <header className="page-head">
        {over && <p className="soft">{over}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title ?? '…'}
        </h1>
        {lead && <div className="lead">{lead}</div>}
        {actions && <div className="row screen-only-row">{actions}</div>}
      </header>
      {tabs}
      {children}
    </div>
  );
}
