import { createLink } from '@tanstack/react-router';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { type ButtonKind, buttonClass } from './Button';

interface AnchorProps extends ComponentPropsWithoutRef<'a'> {
  kind?: ButtonKind;
  small?: boolean;
  icon?: ReactNode;
}

const Anchor = forwardRef<HTMLAnchorElement, AnchorProps>(function Anchor(
  { kind, small, icon, children, ...props },
  ref,
) {
  return (
    <a {...props} ref={ref} className={buttonClass(kind, small)}>
      {icon}
      {children}
    </a>
  );
});

/** A route of the app that looks like a button. */
export const LinkButton = createLink(Anchor);
