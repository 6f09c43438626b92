import { type ComponentProps, forwardRef, type ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';

export type ButtonKind = 'plain' | 'primary' | 'danger' | 'quiet';

export interface ButtonProps extends AriaButtonProps {
  kind?: ButtonKind;
  small?: boolean;
  icon?: ReactNode;
}

export function buttonClass(kind: ButtonKind = 'plain', small = false): string {
  return ['btn', kind !== 'plain' && kind, small && 'small'].filter(Boolean).join(' ');
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind, small, icon, children, className: _, ...props },
  ref,
) {
  return (
    <AriaButton {...props} ref={ref} className={buttonClass(kind, small)}>
      {icon}
      {children as ReactNode}
    </AriaButton>
  );
});

/** A plain link that looks like a button, for addresses outside the app's own routes (sign-in, downloads). */
export function ButtonAnchor({
  kind,
  small,
  icon,
  children,
  ...props
}: ComponentProps<'a'> & { kind?: ButtonKind; small?: boolean; icon?: ReactNode }) {
  return (
    <a {...props} className={buttonClass(kind, small)}>
      {icon}
      {children}
    </a>
  );
}
