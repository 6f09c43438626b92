import { expect, it } from 'vitest';
import { addDays, formatDay, formatInstant, helsinkiDay, isDay, pickText } from './format';

it('writes days as they are written in each language', () => {
  expect(formatDay('2026-05-03', 'fi')).toBe('3.5.2026');
  expect(formatDay('2026-05-03', 'sv')).toBe('3.5.2026');
  expect(formatDay('2026-05-03', 'en')).toBe('3 May 2026');
});

it('takes instants to Helsinki, also over midnight', () => {
  expect(helsinkiDay(new Date('2026-05-02T22:30:00Z'))).toBe('2026-05-03');
  expect(formatInstant('2026-05-02T22:30:00Z', 'fi')).toBe('3.5.2026 klo 1.30');
});

it('counts days over months and leap days', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(isDay('2027-02-29')).toBe(false);
  expect(isDay('2028-02-29')).toBe(true);
});

it('falls back to the nearest language and says which it is', () => {
  expect(pickText({ fi: 'Turku', sv: 'Åbo' }, 'en')).toEqual({ text: 'Turku', lang: 'fi' });
  expect(pickText({ fi: 'Turku', sv: 'Åbo' }, 'sv')).toEqual({ text: 'Åbo', lang: undefined });
});
