interface Themed {
  themeCodes: readonly string[];
  groupId: string;
}

export interface ThemeGoals<G> {
  code: string;
  goals: G[];
  /** How many groups do the same. */
  groups: number;
}

/** Goals under each of their themes, the theme of most groups first; those without a theme come last, under "". */
export function byTheme<G extends Themed>(goals: readonly G[]): ThemeGoals<G>[] {
  const themes = new Map<string, G[]>();
  for (const goal of goals) {
    for (const code of goal.themeCodes.length > 0 ? goal.themeCodes : ['']) {
      themes.set(code, [...(themes.get(code) ?? []), goal]);
    }
  }
  return [...themes]
    .map(([code, found]) => ({ code, goals: found, groups: new Set(found.map((goal) => goal.groupId)).size }))
    .sort(
      (a, b) =>
        Number(a.code === '') - Number(b.code === '') ||
        b.groups - a.groups ||
        b.goals.length - a.goals.length,
    );
}
