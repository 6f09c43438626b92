import type { components } from '@/api/schema';

export type GoalMap = components['schemas']['GoalMap'];
type Counts = components['schemas']['GoalCounts'];
type Place = GoalMap['municipalities'][number];

const NOTHING: Counts = { groups: 0, goals: 0, actions: 0, actionsDone: 0 };

/** The counts of a theme; without one, of everything. */
export const countsOf = (counts: readonly Counts[], theme: string | undefined): Counts =>
  counts.find((one) => one.themeCode === theme) ?? NOTHING;

/** Each municipality with what is counted there, most goals first. */
export function placesOf(
  map: GoalMap,
  theme: string | undefined,
  name: (place: Place) => string,
  compare: (a: string, b: string) => number,
) {
  return map.municipalities
    .map((place) => ({ place, name: name(place), counts: countsOf(place.counts, theme) }))
    .sort((a, b) => b.counts.goals - a.counts.goals || compare(a.name, b.name));
}

/** Goals of groups that serve no municipality: they are counted but stand nowhere on the map. */
export function goalsOffTheMap(map: GoalMap, theme: string | undefined): number {
  const byGroup = new Map(
    map.municipalities.map((place) => [place.groupId, countsOf(place.counts, theme).goals]),
  );
  return countsOf(map.together, theme).goals - [...byGroup.values()].reduce((sum, goals) => sum + goals, 0);
}

/** The themes that somebody pursues, those of most groups first. */
export const themesOf = (map: GoalMap) =>
  map.together
    .filter((one) => one.themeCode !== undefined)
    .sort((a, b) => b.groups - a.groups || b.goals - a.goals);
