import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import './button.css';

/** A filter that is on or off. */
export function Chip({
  on,
  onChange,
  children,
}: {
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}) {
  return (
    <ToggleButton className="chip" isSelected={on} onChange={onChange}>
      {children}
    </ToggleButton>
  );
}
