import { Link, useLocation } from '@tanstack/react-router';
import { ChevronDown, CircleUserRound } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInUrl, signOut, useMe, useSession } from '@/api/session';
import { ButtonAnchor } from '@/ui/Button';
import { showToast } from '@/ui/toasts';

export function AccountMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const here = useLocation({ select: (location) => location.href });
  if (!session.data || session.data.sandbox) return null;
  if (!session.data.authenticated) {
    return (
      <ButtonAnchor kind="primary" small href={signInUrl(here)}>
        {t('signIn')}
      </ButtonAnchor>
    );
  }
  return <SignedInMenu key={here} />;
}

function SignedInMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (!button.current?.parentElement?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const leaveService = () => signOut().catch(() => showToast({ text: t('account.failed'), tone: 'bad' }));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to keys that bubble from the button and links inside
    <div className="account" onBlur={leave} onKeyDown={onKey}>
      <button
        ref={button}
        type="button"
        className="account-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <CircleUserRound aria-hidden="true" />
        <span>{me.data?.name ?? t('account.menu')}</span>
        <ChevronDown aria-hidden="true" />
      </button>
      {open && (
        <ul className="account-panel plain">
          <li>
            <Link to="/me">{t('account.data')}</Link>
          </li>
          {me.data && (me.data.administrator || me.data.counties.length > 0) && (
            <li>
              <Link to="/webhooks">{t('account.webhooks')}</Link>
            </li>
          )}
          {me.data?.administrator && (
            <li>
              <Link to="/admin">{t('account.admin')}</Link>
            </li>
          )}
          <li>
            <button type="button" onClick={leaveService}>
              {t('signOut')}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
