import type { AgendaItem, AgendaItemType, AgendaItemWrite, Suggestion } from './agendaQueries';

/** A matter of the agenda as it is being written. */
export interface AgendaDraft {
  type: AgendaItemType;
  title: string;
  description: string;
  durationMinutes: string;
}

export function draftOfItem(item?: AgendaItem): AgendaDraft {
  return {
    type: item?.type ?? 'DISCUSS',
    title: item?.title ?? '',
    description: item?.description ?? '',
    durationMinutes: item?.durationMinutes?.toString() ?? '',
  };
}

export function itemOf(draft: AgendaDraft): AgendaItemWrite {
  return {
    type: draft.type,
    title: draft.title.trim(),
    description: draft.description.trim() || undefined,
    durationMinutes: draft.durationMinutes ? Number(draft.durationMinutes) : undefined,
  };
}

/** What kind of thing a suggestion is about. */
export type Subject = 'goal' | 'action' | 'seat' | 'perspective' | 'decision' | 'proposal' | 'item';

const SUBJECTS: Record<string, Subject> = {
  OVERDUE_GOAL: 'goal',
  STALE_GOAL: 'goal',
  OWNERLESS_GOAL: 'goal',
  OVERDUE_ACTION: 'action',
  SEAT_EXPIRES: 'seat',
  VOICE_MISSING: 'perspective',
  DECISION_REVIEW: 'decision',
  PROPOSAL: 'proposal',
  CARRIED_OVER: 'item',
};

export const subjectOf = (origin: string | undefined): Subject | undefined =>
  origin === undefined ? undefined : SUBJECTS[origin];

export const ITEM_TYPES: readonly AgendaItemType[] = ['INFORM', 'DISCUSS', 'DECIDE'];

/** What a suggestion would do with the matter; what the app does not know yet is talked over. */
export const typeOf = (suggestion: Pick<Suggestion, 'type'>): AgendaItemType =>
  ITEM_TYPES.find((type) => type === suggestion.type) ?? 'DISCUSS';

/** The matter that a suggestion becomes, still tied to what it is about. */
export function itemOfSuggestion(suggestion: Suggestion, title: string): AgendaItemWrite {
  const { origin, subjectId, proposalId, carriedFromId } = suggestion;
  return {
    type: typeOf(suggestion),
    title: title.slice(0, 200),
    origin,
    subjectId,
    proposalId,
    carriedFromId,
  };
}
