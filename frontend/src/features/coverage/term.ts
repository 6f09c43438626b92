import { addDays } from '@/i18n/format';

/** Council terms last four years from 1 June; the present one began in 2025 (Local Government Act 410/2015, section 15). */
const FIRST_YEAR = 2025;
const YEARS = 4;

/** The last day of the council term that a day belongs to. */
export function termEnd(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '06-01' ? 1 : 0);
  const start = FIRST_YEAR + Math.floor((year - FIRST_YEAR) / YEARS) * YEARS;
  return addDays(`${start + YEARS}-06-01`, -1);
}
