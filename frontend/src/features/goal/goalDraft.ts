import type { Goal } from './queries';

/** A goal as it is being written; what is not said yet is an empty text. */
export interface GoalDraft {
  title: string;
  description: string;
  themeCodes: string[];
  ownerId: string;
  startDate: string;
  dueDate: string;
  parentGoalId: string;
  measure: string;
  estimatedCost: string;
  funder: string;
  observedEffect: string;
}

export function newGoal(): GoalDraft {
  return {
    title: '',
    description: '',
    themeCodes: [],
    ownerId: '',
    startDate: '',
    dueDate: '',
    parentGoalId: '',
    measure: '',
    estimatedCost: '',
    funder: '',
    observedEffect: '',
  };
}

/** Euros as they are typed: with a decimal comma and no needless cents. */
export function eurosTyped(amount: number | undefined): string {
  if (amount === undefined) return '';
  return (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).replace('.', ',');
}

/** The amount behind what was typed ("12 000,50 €"); null when it is no amount. */
export function eurosOf(typed: string): number | null | undefined {
  const bare = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (!bare) return undefined;
  return /^\d{1,10}(\.\d{1,2})?$/.test(bare) ? Number(bare) : null;
}

export function draftOf(goal: Goal): GoalDraft {
  return {
    title: goal.title,
    description: goal.description ?? '',
    themeCodes: goal.themeCodes,
    ownerId: goal.owner?.membershipId ?? '',
    startDate: goal.startDate ?? '',
    dueDate: goal.dueDate ?? '',
    parentGoalId: goal.parent?.id ?? '',
    measure: goal.measure ?? '',
    estimatedCost: eurosTyped(goal.estimatedCost),
    funder: goal.funder ?? '',
    observedEffect: goal.observedEffect ?? '',
  };
}

export function goalOf(draft: GoalDraft) {
  return {
    title: draft.title.trim(),
    description: draft.description.trim() || undefined,
    themeCodes: draft.themeCodes,
    ownerId: draft.ownerId || undefined,
    startDate: draft.startDate || undefined,
    dueDate: draft.dueDate || undefined,
    parentGoalId: draft.parentGoalId || undefined,
    measure: draft.measure.trim() || undefined,
    estimatedCost: eurosOf(draft.estimatedCost) ?? undefined,
    funder: draft.funder.trim() || undefined,
    observedEffect: draft.observedEffect.trim() || undefined,
  };
}
