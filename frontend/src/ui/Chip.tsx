import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import './button.css';

/** A filter that is on or off. */
export function Chip({
  on,
  onChange,
  disabled,
  children,
}: {
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <ToggleButton className="chip" isSelected={on} onChange={onChange} isDisabled={disabled}>
      {children}
    </ToggleButton>
  );
}
