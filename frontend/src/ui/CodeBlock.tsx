import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton';
import './code.css';

interface CodeBlockProps {
  /** Says what it is: the name of the file, or words. */
  title: string;
  /** Its name where several blocks have the same title. */
  label?: string;
  code: string;
  /** How it is run, or what it is for. */
  note?: ReactNode;
}

/** Text for a machine, to be copied as it stands. */
export function CodeBlock({ title, label = title, code, note }: CodeBlockProps) {
  return (
    <figure className="code-block">
      <figcaption className="row spread">
        <span className="row">
          <b>{title}</b>
          {note && <span className="soft">{note}</span>}
        </span>
        <CopyButton text={code} />
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: what scrolls must be reached by the keyboard */}
      <pre role="region" aria-label={label} tabIndex={0} translate="no" lang="en">
        <code>{code}</code>
      </pre>
    </figure>
  );
}
