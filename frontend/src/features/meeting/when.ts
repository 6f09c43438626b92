import { useFormat } from '@/i18n/format';
import { helsinkiOf } from './meetingDraft';

/** The times of a meeting in words: "ti 8.12.2026 klo 15.30–17.00", by the clock in Helsinki. */
export function useWhen() {
  const { day, language, locale } = useFormat();
  const clock = (time: string) => (language === 'en' ? time : time.replace(/^0/, '').replace(':', '.'));
  const weekday = (date: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  const AT = { fi: ' klo ', sv: ' kl. ', en: ', ' }[language];
  return {
    /** The day with its weekday. */
    dayOf: (startAt: string) => {
      const { date } = helsinkiOf(startAt);
      return `${weekday(date)} ${day(date)}`;
    },
    span: ({ startAt, endAt }: { startAt: string; endAt: string }) => {
      const start = helsinkiOf(startAt);
      const end = helsinkiOf(endAt);
      const last = start.date === end.date ? clock(end.time) : `${day(end.date)}${AT}${clock(end.time)}`;
      return `${weekday(start.date)} ${day(start.date)}${AT}${clock(start.time)}–${last}`;
    },
  };
}
