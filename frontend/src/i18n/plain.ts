import type { Language } from './languages';

/** A text in Finland's languages; at least Finnish or Swedish is there. */
export interface LocalText {
  fi?: string;
  sv?: string;
  en?: string;
}

const ORDER: Record<Language, Language[]> = {
  fi: ['fi', 'sv', 'en'],
  sv: ['sv', 'fi', 'en'],
  en: ['en', 'fi', 'sv'],
};

/** The text in the reader's language or the nearest one, and the language when it differs (for a lang attribute). */
export function pickText(text: LocalText | undefined, language: Language): { text: string; lang?: Language } {
  const found = ORDER[language].find((candidate) => text?.[candidate]);
  if (!text || !found) return { text: '' };
  return { text: text[found] ?? '', lang: found === language ? undefined : found };
}

/** A calendar day such as "2026-05-03" is a Helsinki day: it is shown as it stands, never moved by the reader's zone. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (language !== 'en') return `${date}.${month}.${year}`;
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, date));
}

/** An instant, shown as Helsinki time whatever the reader's zone is. */
export function formatInstant(instant: string, language: Language): string {
  const when = new Date(instant);
  const day = helsinkiDay(when);
  const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fi-FI', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Europe/Helsinki',
  }).format(when);
  return `${formatDay(day, language)} ${language === 'en' ? 'at' : language === 'sv' ? 'kl.' : 'klo'} ${time}`;
}

/** The Helsinki calendar day of an instant, as "2026-05-03". */
export function helsinkiDay(when: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Helsinki' }).format(when);
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** True for a calendar day such as "2026-05-03" that exists. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
