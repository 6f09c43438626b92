import { expect, it } from 'vitest';
import { helsinkiOf, instantOf } from '@/i18n/helsinki';
import { draftOfMeeting, durationOf, inSchoolHours, later, meetingOf, newMeeting } from './meetingDraft';
import type { Meeting } from './queries';

it('takes a time of day as Helsinki has it, in winter and in summer', () => {
  expect(instantOf('2026-12-08', '15:30')).toBe('2026-12-08T13:30:00.000Z');
  expect(instantOf('2027-06-08', '15:30')).toBe('2027-06-08T12:30:00.000Z');
  expect(instantOf('', '15:30')).toBeUndefined();
});

it('shows an instant as the clock in Helsinki, over midnight too', () => {
  expect(helsinkiOf('2026-12-08T22:15:00Z')).toEqual({ date: '2026-12-09', time: '00:15' });
  expect(helsinkiOf('2027-03-28T01:30:00Z')).toEqual({ date: '2027-03-28', time: '04:30' });
});

it('sends back what it was opened with', () => {
  const stored = {
    title: 'Kokous',
    startAt: '2026-12-08T13:30:00Z',
    endAt: '2026-12-08T15:00:00Z',
    place: 'Kaupungintalo',
    public: true,
    language: 'fi',
  } as Meeting;
  expect(meetingOf(draftOfMeeting(stored), 'fi')).toEqual({
    ...stored,
    startAt: '2026-12-08T13:30:00.000Z',
    endAt: '2026-12-08T15:00:00.000Z',
  });
});

it('goes on past midnight when it ends at an earlier time of day', () => {
  const draft = { ...newMeeting(), title: 'Yö', date: '2026-12-08', start: '22:00', end: '00:30' };
  expect(meetingOf(draft).endAt).toBe('2026-12-08T22:30:00.000Z');
  expect(durationOf(draft)).toBe(150);
});

it('counts on along the clock', () => {
  expect(later('15:30', 90)).toBe('17:00');
  expect(later('23:30', 90)).toBe('01:00');
});

it.each([
  ['a school morning', '2026-12-08', '09:00', '10:00', true],
  ['the last lesson', '2026-12-08', '14:30', '16:00', true],
  ['an afternoon', '2026-12-08', '15:00', '16:30', false],
  ['before school', '2026-12-08', '07:00', '08:00', false],
  ['a Saturday', '2026-12-12', '10:00', '12:00', false],
  ['the summer', '2027-06-04', '10:00', '12:00', false],
  ['the last day before the summer', '2027-06-03', '10:00', '12:00', true],
])('knows whether %s is school time', (_, date, start, end, expected) => {
  expect(inSchoolHours({ date, start, end })).toBe(expected);
});
