import type { When } from './queries';

const WHENS = ['CURRENT', 'FUTURE', 'ENDED'];

/** Which seats are shown; the current ones leave the address clean. */
export function memberSearch(search: Record<string, unknown>): { when?: When } {
  const when = String(search.when);
  return WHENS.includes(when) && when !== 'CURRENT' ? { when: when as When } : {};
}

/** The perspective whose gap the new member fills. */
export function seatSearch(search: Record<string, unknown>): { perspective?: string } {
  return typeof search.perspective === 'string' && /^[A-Z0-9_]{2,60}$/.test(search.perspective)
    ? { perspective: search.perspective }
    : {};
}
