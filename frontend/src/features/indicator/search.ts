export const SOURCES = ['SOTKANET', 'MANUAL', 'INTEGRATION'] as const;
export const SEXES = ['TOTAL', 'FEMALE', 'MALE'] as const;
export type Source = (typeof SOURCES)[number];
export type Sex = (typeof SEXES)[number];

/** What may stand beside a series: others, or girls and boys apart. */
export const BESIDES = ['COUNTY', 'COUNTRY', 'SIMILAR', 'SEXES'] as const;
export type Beside = (typeof BESIDES)[number];

/** What narrows the catalogue, as the address holds it. */
export interface CatalogueSearch {
  q?: string;
  theme?: string;
  source?: Source;
  municipality?: string;
  /** Only what has something for the municipality. */
  available?: true;
  /** Those that are switched off instead of those in use. */
  off?: true;
}

/** Whose figures are looked at on the page of an indicator; without an area, the widest that has any. */
export interface FiguresSearch {
  area?: string;
  sex?: Sex;
  beside?: Beside[];
}

const text = (value: unknown) => (typeof value === 'number' ? String(value) : value);
const AREA = /^(FI|COUNTY:\d{2}|SUBREGION:\d{3}|MUNICIPALITY:\d{3})$/;

function matching(value: unknown, pattern: RegExp): string | undefined {
  const found = text(value);
  return typeof found === 'string' && pattern.test(found) ? found : undefined;
}

function known<T extends object>(found: T): T {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as T;
}

export function catalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const q = text(search.q);
  const municipality = matching(search.municipality, /^\d{3}$/);
  return known<CatalogueSearch>({
    q: typeof q === 'string' && q.trim() ? q.slice(0, 100) : undefined,
    theme: matching(search.theme, /^[A-Z0-9_]{2,60}$/),
    source: SOURCES.find((source) => source === search.source),
    municipality,
    available: municipality && search.available === true ? true : undefined,
    off: search.off === true ? true : undefined,
  });
}

function besides(value: unknown): Beside[] | undefined {
  const wanted = BESIDES.filter((one) => Array.isArray(value) && value.includes(one));
  return wanted.length > 0 ? wanted : undefined;
}

export function figuresSearch(search: Record<string, unknown>): FiguresSearch {
  return known<FiguresSearch>({
    area: matching(search.area, AREA),
    sex: SEXES.find((sex) => sex === search.sex),
    beside: besides(search.beside),
  });
}

/** True when something narrows the catalogue, so that an empty one is no proof that there is nothing. */
export function isNarrowed(search: CatalogueSearch): boolean {
  // Naming a municipality alone tells what there is for it and leaves nothing out.
  return Boolean(search.q || search.theme || search.source || search.available);
}
