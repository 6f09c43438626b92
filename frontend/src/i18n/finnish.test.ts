import { expect, it } from 'vitest';
import { elative, inSentence } from './finnish';

it.each([
  [1, '1:stä'],
  [2, '2:sta'],
  [6, '6:sta'],
  [10, '10:stä'],
  [12, '12:sta'],
  [14, '14:stä'],
  [20, '20:stä'],
  [27, '27:stä'],
  [100, '100:sta'],
  [0, '0:sta'],
  [308, '308:sta'],
])('bends %i as it is said', (value, text) => {
  expect(elative(value)).toBe(text);
});

it('keeps abbreviations as they are', () => {
  expect(inSentence('Vanhempien ääni')).toBe('vanhempien ääni');
  expect(inSentence('LAPE')).toBe('LAPE');
});
