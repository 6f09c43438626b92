export const GROUP_KINDS = ['MUNICIPAL', 'REGIONAL', 'LEADERSHIP', 'CHAIR_NETWORK', 'SUBGROUP'] as const;
export const GROUP_STATUSES = ['ACTIVE', 'DORMANT', 'ENDED'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];
export type GroupStatus = (typeof GROUP_STATUSES)[number];

/** The filters of the list of groups, as the address holds them. */
export interface GroupSearch {
  q?: string;
  county?: string;
  municipality?: string;
  kind?: GroupKind;
  status?: GroupStatus;
}

function code(value: unknown, pattern: RegExp): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && pattern.test(text) ? text : undefined;
}

export function groupSearch(search: Record<string, unknown>): GroupSearch {
  const found: GroupSearch = {
    q: typeof search.q === 'string' && search.q.trim() ? search.q : undefined,
    county: code(search.county, /^\d{2}$/),
    municipality: code(search.municipality, /^\d{3}$/),
    kind: GROUP_KINDS.find((kind) => kind === search.kind),
    status: GROUP_STATUSES.find((status) => status === search.status),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The municipality that lacks a group and is to get one. */
export function newGroupSearch(search: Record<string, unknown>): { municipality?: string } {
  const municipality = code(search.municipality, /^\d{3}$/);
  return municipality ? { municipality } : {};
}
