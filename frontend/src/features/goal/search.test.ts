import { expect, it } from 'vitest';
import { fieldSearch, goalSearch, isNarrowed, limitsOn, newGoalSearch } from './search';

it('keeps the filters that mean something and drops the rest', () => {
  expect(
    goalSearch({
      q: 27,
      status: 'AGREED',
      theme: 'FAMILY_CENTRE',
      missing: 'owner',
      late: true,
      sort: 'title',
    }),
  ).toEqual({
    q: '27',
    status: 'AGREED',
    theme: 'FAMILY_CENTRE',
    missing: 'owner',
    late: true,
    sort: 'title',
  });
  expect(goalSearch({ status: 'LOST', theme: "'; --", missing: 'soul', late: 'yes', view: 'cloud' })).toEqual(
    {},
  );
});

it('knows a narrowed list from one that is only looked at in another way', () => {
  expect(isNarrowed({ view: 'board', sort: 'title' })).toBe(false);
  expect(isNarrowed({ view: 'board', late: true })).toBe(true);
});

it('counts the limits that a closed button hides, and none that does nothing', () => {
  expect(limitsOn({ q: 'talo', sort: 'title', view: 'themes' })).toBe(0);
  expect(limitsOn({ status: 'AGREED', missing: 'owner', mine: true })).toBe(3);
  expect(limitsOn({ status: 'AGREED', theme: 'KNOWLEDGE', view: 'board' })).toBe(1);
});

it('goes on with a goal only when the address names one', () => {
  const goal = '0193a7c2-0000-7000-8000-000000000001';
  expect(newGoalSearch({ step: 3 })).toEqual({});
  expect(newGoalSearch({ goal, step: 3 })).toEqual({ goal, step: 3 });
  expect(newGoalSearch({ goal, step: 9 })).toEqual({ goal });
  expect(fieldSearch({ field: 'ownerId' })).toEqual({ field: 'ownerId' });
  expect(fieldSearch({ field: '#x y' })).toEqual({});
});
