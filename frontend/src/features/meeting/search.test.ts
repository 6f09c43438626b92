import { expect, it } from 'vitest';
import { decisionSearch, meetingSearch } from './search';

it('reads the past only when the address says so', () => {
  expect(meetingSearch({ when: 'past' })).toEqual({ when: 'past' });
  expect(meetingSearch({ when: 'soon' })).toEqual({});
});

it('keeps a number as a word and leaves out what is unknown', () => {
  expect(decisionSearch({ q: 2026, review: 'due', lang: 'sv' })).toEqual({ q: '2026', review: 'due' });
  expect(decisionSearch({ q: '  ', review: 'later' })).toEqual({});
});
