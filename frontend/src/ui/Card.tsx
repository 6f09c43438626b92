import { type ReactNode, useId } from 'react';
import './card.css';

interface CardProps {
  title?: ReactNode;
  /** Stands at the end of the title's line. */
  aside?: ReactNode;
  level?: 2 | 3;
  tone?: 'bad' | 'watch' | 'good' | 'plain';
  children: ReactNode;
}

export function Card({ title, aside, level = 2, tone = 'plain', children }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  if (!title) return <div className={`card stack ${tone}`}>{children}</div>;
  return (
    <section className={`card stack ${tone}`} aria-labelledby={id}>
      <div className="row spread">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A part of a page with a heading of its own but no frame. */
export function Section({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="row spread">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
