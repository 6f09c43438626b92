/** The indicator that is being chosen for a group, as the address holds it. */
export interface NewChoiceSearch {
  indicator?: string;
}

/** Whose figures stand on the scorecard of a group that serves several municipalities. */
export interface ScorecardSearch {
  municipality?: string;
}

/** The form that is open on the page of a choice. */
export interface CurveSearch {
  open?: 'edit' | 'target';
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function newChoiceSearch(search: Record<string, unknown>): NewChoiceSearch {
  return typeof search.indicator === 'string' && ID.test(search.indicator)
    ? { indicator: search.indicator }
    : {};
}

export function scorecardSearch(search: Record<string, unknown>): ScorecardSearch {
  const code =
    typeof search.municipality === 'number'
      ? String(search.municipality).padStart(3, '0')
      : search.municipality;
  return typeof code === 'string' && /^\d{3}$/.test(code) ? { municipality: code } : {};
}

export function curveSearch(search: Record<string, unknown>): CurveSearch {
  return search.open === 'edit' || search.open === 'target' ? { open: search.open } : {};
}
