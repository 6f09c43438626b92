import { Link } from '@tanstack/react-router';
import { House } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The main places for this reader: a coordinator's own county and a member's own group stand in place of the lists. */
export function MainNav() {
  const { t } = useTranslation();
  return (
    <nav className="main-nav" aria-label={t('nav.main')}>
      <ul className="plain">
        <li>
          <Link to="/" activeOptions={{ exact: true }}>
            <House aria-hidden="true" />
            {t('nav.home')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
