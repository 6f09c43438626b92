import { parseAbsolute, parseDateTime, toZoned } from '@internationalized/date';
import { useFormat } from './format';

const ZONE = 'Europe/Helsinki';

/** The instant of a time of day in Helsinki; absent until both the day and the time are known. */
export function instantOf(date: string, time: string): string | undefined {
  return date && time ? toZoned(parseDateTime(`${date}T${time}`), ZONE).toAbsoluteString() : undefined;
}

/** The day and the time of day of an instant in Helsinki. */
export function helsinkiOf(instant: string): { date: string; time: string } {
  const [date = '', time = ''] = parseAbsolute(instant, ZONE).toString().split('T');
  return { date, time: time.slice(0, 5) };
}

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
