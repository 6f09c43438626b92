import type { Decision, DecisionWrite } from './decisionQueries';

/** A decision as it is being written. */
export interface DecisionDraft {
  text: string;
  /** Whether what it means for children was weighed, or why that is not needed. */
  impact: 'weighed' | 'notNeeded' | '';
  impactText: string;
  /** Absent while nobody has corrected what the attendance says. */
  present?: string[];
  heardOtherwise: string[];
  heardOtherwiseNote: string;
  reviewDate: string;
  supersedesId: string;
}

export function draftOfDecision(decision?: Decision): DecisionDraft {
  return {
    text: decision?.text ?? '',
    impact: decision ? (decision.childImpact ? 'weighed' : 'notNeeded') : '',
    impactText: decision?.childImpact ?? decision?.noChildImpactReason ?? '',
    present: decision?.presentPerspectiveCodes,
    heardOtherwise: decision?.heardOtherwisePerspectiveCodes ?? [],
    heardOtherwiseNote: decision?.heardOtherwiseNote ?? '',
    reviewDate: decision?.reviewDate ?? '',
    supersedesId: decision?.supersedesId ?? '',
  };
}

export function decisionOf(draft: DecisionDraft): DecisionWrite {
  const impact = draft.impactText.trim() || undefined;
  return {
    text: draft.text.trim(),
    ...(draft.impact === 'weighed' && { childImpact: impact }),
    ...(draft.impact === 'notNeeded' && { noChildImpactReason: impact }),
    presentPerspectiveCodes: draft.present,
    heardOtherwisePerspectiveCodes: draft.heardOtherwise,
    heardOtherwiseNote: draft.heardOtherwiseNote.trim() || undefined,
    reviewDate: draft.reviewDate || undefined,
    supersedesId: draft.supersedesId || undefined,
  };
}

interface Present {
  items: readonly { presence?: string; perspectiveCodes: readonly string[] }[];
  guests: readonly { perspectiveCode: string }[];
}

/** The perspectives at the table, as the attendance is ticked now. */
export function presentNow(attendance: Present | undefined): string[] {
  const seats = (attendance?.items ?? []).filter((seat) => seat.presence && seat.presence !== 'ABSENT');
  return [
    ...new Set([
      ...seats.flatMap((seat) => seat.perspectiveCodes),
      ...(attendance?.guests ?? []).map((guest) => guest.perspectiveCode),
    ]),
  ];
}
