import '@/ui/field.css';
import { Moon, Sun } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, THEMES, type Theme, useTheme } from './theme';

function isDark(theme: Theme): boolean {
  if (theme !== 'system') return theme === 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Turns the dark look on or off from what is seen now. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const dark = isDark(useTheme());
  return (
    <button
      type="button"
      className="icon-button"
      aria-pressed={dark}
      aria-label={t('theme.darkOn')}
      title={t('theme.darkOn')}
      onClick={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
    </button>
  );
}

/** The same choice with a way back to what the device says. */
export function ThemeChoice() {
  const { t } = useTranslation();
  const theme = useTheme();
  const id = useId();
  return (
    <p className="row">
      <label htmlFor={id}>{t('theme.choose')}</label>
      <select
        id={id}
        className="input small"
        value={theme}
        onChange={(event) => chooseTheme(event.target.value as Theme)}
      >
        {THEMES.map((choice) => (
          <option key={choice} value={choice}>
            {t(`theme.${choice}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
