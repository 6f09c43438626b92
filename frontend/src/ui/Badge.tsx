import type { ReactNode } from 'react';
import './notice.css';

export function Badge({
  tone = 'idle',
  icon,
  children,
}: {
  tone?: 'good' | 'watch' | 'bad' | 'idle' | 'accent';
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={`badge ${tone}`}>
      {icon}
      {children}
    </span>
  );
}
