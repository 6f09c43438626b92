import { expect, it } from 'vitest';
import { eurosOf, eurosTyped, goalOf, newGoal } from './goalDraft';

it('reads euros as people type them and refuses what is no amount', () => {
  expect(eurosOf('12 000,50 €')).toBe(12000.5);
  expect(eurosOf('12\u00a0000')).toBe(12000);
  expect(eurosOf('')).toBeUndefined();
  expect(eurosOf('noin tonni')).toBeNull();
  expect(eurosOf('-5')).toBeNull();
  expect(eurosOf('1,234')).toBeNull();
});

it('shows an amount so that it is read back as the same', () => {
  for (const amount of [0, 12, 12000.5, 0.05]) expect(eurosOf(eurosTyped(amount))).toBe(amount);
  expect(eurosTyped(undefined)).toBe('');
});

it('leaves out what has not been said', () => {
  expect(goalOf({ ...newGoal(), title: ' Apua ajoissa ' })).toEqual({
    title: 'Apua ajoissa',
    themeCodes: [],
  });
});
