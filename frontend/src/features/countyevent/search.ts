/** Events to come, or those that have been. */
export interface EventSearch {
  when?: 'past';
}

export function eventSearch(search: Record<string, unknown>): EventSearch {
  return search.when === 'past' ? { when: 'past' } : {};
}
