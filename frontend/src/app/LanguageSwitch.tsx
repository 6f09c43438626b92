import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES, type Language } from '@/i18n';

/** Each language is named in itself. */
const NAMES: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <nav className="languages" aria-label={t('language.choose')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-current={i18n.language === language ? 'true' : undefined}
          onClick={() => changeLanguage(language)}
        >
          {NAMES[language]}
        </button>
      ))}
    </nav>
  );
}
