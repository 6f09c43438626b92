import { expect, it } from 'vitest';
import { termEnd } from './term';

it.each([
  ['2025-06-01', '2029-05-31'],
  ['2026-11-22', '2029-05-31'],
  ['2029-05-31', '2029-05-31'],
  ['2029-06-01', '2033-05-31'],
  ['2025-05-31', '2025-05-31'],
])('the council term of %s ends on %s', (day, end) => {
  expect(termEnd(day)).toBe(end);
});
