import { expect, it } from 'vitest';
import { countsOf, type GoalMap, goalsOffTheMap, placesOf, themesOf } from './goalMap';

const counts = (goals: number, themeCode?: string) => ({
  themeCode,
  groups: 1,
  goals,
  actions: 2,
  actionsDone: 1,
});
const place = (
  municipalityCode: string,
  groupId: string | undefined,
  ...found: ReturnType<typeof counts>[]
) => ({
  municipalityCode,
  municipalityName: { fi: municipalityCode },
  groupId,
  counts: found,
});
/** "joint" serves two municipalities; two goals are of the region's own group. */
const MAP: GoalMap = {
  together: [
    { ...counts(6), groups: 3 },
    { ...counts(1, 'KNOWLEDGE'), groups: 1 },
    { ...counts(4, 'TRANSITIONS'), groups: 3 },
  ],
  municipalities: [
    place('C', undefined),
    place('B', 'joint', counts(3), counts(2, 'TRANSITIONS')),
    place('A', 'joint', counts(3), counts(2, 'TRANSITIONS')),
    place('D', 'alone', counts(1), counts(1, 'KNOWLEDGE')),
  ],
};
const compare = (a: string, b: string) => a.localeCompare(b);

it('shows the municipalities with most goals first', () => {
  const order = (theme?: string) =>
    placesOf(MAP, theme, (one) => one.municipalityCode, compare).map(({ name }) => name);
  expect(order()).toEqual(['A', 'B', 'D', 'C']);
  expect(order('KNOWLEDGE')).toEqual(['D', 'A', 'B', 'C']);
});

it('counts a theme, everything, or nothing', () => {
  expect(countsOf(MAP.together, undefined).goals).toBe(6);
  expect(countsOf(MAP.together, 'TRANSITIONS').groups).toBe(3);
  expect(countsOf(MAP.together, 'MENTAL_HEALTH')).toEqual({
    groups: 0,
    goals: 0,
    actions: 0,
    actionsDone: 0,
  });
});

it('tells how many goals stand nowhere on the map, a joint group counted once', () => {
  expect(goalsOffTheMap(MAP, undefined)).toBe(2);
  expect(goalsOffTheMap(MAP, 'KNOWLEDGE')).toBe(0);
});

it('offers the themes of most groups first', () => {
  expect(themesOf(MAP).map((one) => one.themeCode)).toEqual(['TRANSITIONS', 'KNOWLEDGE']);
});
