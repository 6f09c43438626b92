/** Meetings to come, or those that have been. */
export interface MeetingSearch {
  when?: 'past';
}

export function meetingSearch(search: Record<string, unknown>): MeetingSearch {
  return search.when === 'past' ? { when: 'past' } : {};
}
