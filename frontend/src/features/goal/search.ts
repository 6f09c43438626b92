export const GOAL_STATUSES = ['DRAFT', 'AGREED', 'IN_PROGRESS', 'ACHIEVED', 'DISCONTINUED'] as const;
export const MISSINGS = ['owner', 'dueDate', 'action', 'responsible', 'indicator', 'update'] as const;
export const SORTS = ['dueDate', 'title', '-changedAt'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];
export type Missing = (typeof MISSINGS)[number];
export type GoalSort = (typeof SORTS)[number];

/** The theme that a map of goals shows. */
export function themeSearch(search: Record<string, unknown>): { theme?: string } {
  const { theme } = goalSearch(search);
  return theme ? { theme } : {};
}

/** What narrows and orders a list of goals, as the address holds it. */
export interface GoalFilter {
  q?: string;
  status?: GoalStatus;
  theme?: string;
  missing?: Missing;
  late?: true;
  stale?: true;
  mine?: true;
  sort?: GoalSort;
}

/** The list, or the other way of looking at the same goals: by status in a group, by theme in a county. */
export interface GoalSearch extends GoalFilter {
  view?: 'board' | 'themes';
}

const text = (value: unknown) => (typeof value === 'number' ? String(value) : value);
const on = (value: unknown) => (value === true ? true : undefined);

export function goalSearch(search: Record<string, unknown>): GoalSearch {
  const q = text(search.q);
  const theme = text(search.theme);
  const found: GoalSearch = {
    q: typeof q === 'string' && q.trim() ? q.slice(0, 100) : undefined,
    status: GOAL_STATUSES.find((status) => status === search.status),
    theme: typeof theme === 'string' && /^[A-Z0-9_]{2,60}$/.test(theme) ? theme : undefined,
    missing: MISSINGS.find((missing) => missing === search.missing),
    late: on(search.late),
    stale: on(search.stale),
    mine: on(search.mine),
    sort: SORTS.find((sort) => sort === search.sort),
    view: (['board', 'themes'] as const).find((view) => view === search.view),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** True when something narrows the list, so that an empty one is no proof that there is nothing. */
export function isNarrowed({ view: _, sort: __, ...filter }: GoalSearch): boolean {
  return Object.keys(filter).length > 0;
}

/** How many limits are on beside the words that are looked for, which always show. */
export function limitsOn({ view, sort: _, q: __, status, ...filter }: GoalSearch): number {
  // A board shows every status.
  return Object.keys(filter).length + (status && view !== 'board' ? 1 : 0);
}

const UUID = /^[0-9a-f-]{36}$/;

/** How far the making of a goal has come: the draft made in the first step, and the step. */
export function newGoalSearch(search: Record<string, unknown>): { goal?: string; step?: 2 | 3 } {
  const goal = typeof search.goal === 'string' && UUID.test(search.goal) ? search.goal : undefined;
  if (!goal) return {};
  return { goal, ...((search.step === 2 || search.step === 3) && { step: search.step }) };
}

/** The field that a list of what is missing or waits leads to, and the action when it is one's. */
export function fieldSearch(search: Record<string, unknown>): { field?: string; action?: string } {
  if (typeof search.field !== 'string' || !/^[a-zA-Z]{1,30}$/.test(search.field)) return {};
  const action = typeof search.action === 'string' && UUID.test(search.action) ? search.action : undefined;
  return { field: search.field, ...(action && { action }) };
}
