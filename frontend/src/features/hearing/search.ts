/** The form that is open on the page of a hearing, as the address holds it. */
export interface HearingSearch {
  open?: 'answer' | 'edit';
}

export function hearingSearch(search: Record<string, unknown>): HearingSearch {
  return search.open === 'answer' || search.open === 'edit' ? { open: search.open } : {};
}
