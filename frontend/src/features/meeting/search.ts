/** Meetings to come, or those that have been. */
export interface MeetingSearch {
  when?: 'past';
}

export function meetingSearch(search: Record<string, unknown>): MeetingSearch {
  return search.when === 'past' ? { when: 'past' } : {};
}

/** What narrows a list of decisions, as the address holds it. */
export interface DecisionSearch {
  q?: string;
  review?: 'due';
}

export function decisionSearch(search: Record<string, unknown>): DecisionSearch {
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return {
    ...(typeof q === 'string' && q.trim() && { q: q.slice(0, 100) }),
    ...(search.review === 'due' && { review: 'due' as const }),
  };
}
