import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, localeOf } from './languages';
import { formatDay, formatInstant, type LocalText, pickText } from './plain';

export { addDays, formatDay, formatInstant, helsinkiDay, isDay, type LocalText, pickText } from './plain';

/** Formatters and text picking in the reader's language. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'fi';
  const locale = localeOf(language);
  return {
    language,
    locale,
    text: (text: LocalText | undefined) => pickText(text, language).text,
    day: (day: string) => formatDay(day, language),
    instant: (instant: string) => formatInstant(instant, language),
    number: (value: number, decimals = 0) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value),
    percent: (ratio: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(ratio),
    list: (items: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    compare: new Intl.Collator(locale === 'en-GB' ? 'fi-FI' : locale).compare,
  };
}
