import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

export type Tone = 'good' | 'watch' | 'bad' | 'info';

const ICONS = { good: CircleCheck, watch: TriangleAlert, bad: CircleX, info: Info };

interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  /** Read out at once when it appears; leave off for what stands on the page from the start. */
  live?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}

/** Says in words, with a shape and a colour, that something went well or wrong or deserves a look. */
export function Notice({ tone = 'info', title, live, actions, children }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={`notice ${tone}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon aria-hidden="true" className="notice-icon" />
      <div className="stack tight">
        {title && <p className="notice-title">{title}</p>}
        {children}
        {actions && <div className="row">{actions}</div>}
      </div>
    </div>
  );
}
