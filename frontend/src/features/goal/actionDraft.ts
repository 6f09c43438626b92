import type { Action } from './queries';

/** An action as it is being written. */
export interface ActionDraft {
  title: string;
  description: string;
  responsibleId: string;
  dueDate: string;
  yearly: boolean;
}

export function draftOfAction(action?: Action): ActionDraft {
  return {
    title: action?.title ?? '',
    description: action?.description ?? '',
    responsibleId: action?.responsible?.membershipId ?? '',
    dueDate: action?.dueDate ?? '',
    yearly: action?.recurrence === 'YEARLY',
  };
}

export function actionOf(draft: ActionDraft) {
  return {
    title: draft.title.trim(),
    description: draft.description.trim() || undefined,
    responsibleId: draft.responsibleId || undefined,
    dueDate: draft.dueDate || undefined,
    recurrence: draft.yearly ? ('YEARLY' as const) : ('NONE' as const),
  };
}

/** The first action that still lacks somebody to do it or a day: the one to mend when nothing is concrete yet. */
export function toMend(actions: readonly Action[]): Action | undefined {
  return actions.find(
    (action) => action.status !== 'CANCELLED' && (action.responsibleState !== 'SEATED' || !action.dueDate),
  );
}
