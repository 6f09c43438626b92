import { expect, it } from 'vitest';
import { meetingSearch } from './search';

it('reads the past only when the address says so', () => {
  expect(meetingSearch({ when: 'past' })).toEqual({ when: 'past' });
  expect(meetingSearch({ when: 'soon' })).toEqual({});
});
