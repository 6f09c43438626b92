import { expect, it } from 'vitest';
import { byTheme } from './byTheme';

it('counts groups, not goals, and puts what most groups do first', () => {
  const goals = [
    { groupId: 'a', themeCodes: ['EARLY'] },
    { groupId: 'a', themeCodes: ['EARLY'] },
    { groupId: 'a', themeCodes: ['CENTRE', 'EARLY'] },
    { groupId: 'b', themeCodes: ['CENTRE'] },
    { groupId: 'c', themeCodes: [] },
    { groupId: 'd', themeCodes: [] },
    { groupId: 'e', themeCodes: [] },
  ];
  expect(byTheme(goals).map(({ code, goals: found, groups }) => [code, found.length, groups])).toEqual([
    ['CENTRE', 2, 2],
    ['EARLY', 3, 1],
    ['', 3, 3],
  ]);
});
