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
              <a href="/api/v1/openapi.yaml">{t('footer.api')}</a>
            </li>
          </ul>
        </nav>
        <ThemeChoice />
      </div>
    </footer>
  );
}
