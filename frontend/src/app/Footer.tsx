import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ThemeChoice } from './ThemeSwitch';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <div>
        <nav aria-label={t('nav.footer')}>
          <ul className="plain">
            <li>
              <Link to="/help">{t('footer.help')}</Link>
            </li>
            <li>
              <Link to="/feedback">{t('footer.feedback')}</Link>
            </li>
            <li>
              <Link to="/accessibility">{t('footer.accessibility')}</Link>
            </li>
            <li>
              <Link to="/privacy">{t('footer.privacy')}</Link>
            </li>
            <li>
              <Link to="/about">{t('footer.about')}</Link>
            </li>
            <li>
              <Link to="/developers">{t('footer.developers')}</Link>
            </li>
          </ul>
        </nav>
        <ThemeChoice />
      </div>
    </footer>
  );
}
