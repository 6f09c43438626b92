import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './AccountMenu';
import { LanguageSwitch } from './LanguageSwitch';
import { MainNav } from './MainNav';
import { ThemeSwitch } from './ThemeSwitch';

export function Header() {
  const { t } = useTranslation();
  return (
    <header className="site-header">
      <div>
        <Link className="brand" to="/" aria-label={`Yhdyspinta – ${t('nav.home')}`}>
          Yhdyspinta
        </Link>
        <MainNav />
        <div className="header-end">
          <LanguageSwitch />
          <div className="theme-slot">
            <ThemeSwitch />
          </div>
          <div className="account-slot">
            <AccountMenu />
          </div>
        </div>
      </div>
    </header>
  );
}
