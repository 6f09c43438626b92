import { isDay } from '@/i18n/format';

export const CATEGORIES = ['SERVICE', 'COMMUNITY', 'VOICE', 'LEADERSHIP'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What the address of a county page holds: the day, and how its matrix is narrowed and ordered. */
export interface CountySearch {
  on?: string;
  gaps?: true;
  core?: true;
  category?: Category;
  sort?: 'gaps';
}

export function countySearch(search: Record<string, unknown>): CountySearch {
  const category = CATEGORIES.find((known) => known === search.category);
  return {
    ...(isDay(search.on) && { on: search.on }),
    ...(search.gaps === true && { gaps: true as const }),
    ...(search.core === true && { core: true as const }),
    ...(category && { category }),
    ...(search.sort === 'gaps' && { sort: 'gaps' as const }),
  };
}

export interface DaySearch {
  on?: string;
}

export function daySearch(search: Record<string, unknown>): DaySearch {
  return isDay(search.on) ? { on: search.on } : {};
}
