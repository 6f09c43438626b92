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

/** The list with one item one place earlier or later; at the edge it stays as it is. */
export function moved<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...items];
  const [item] = next.splice(index, 1);
  if (item === undefined || index + by < 0 || index + by >= items.length) return [...items];
  next.splice(index + by, 0, item);
  return next;
}

/** The first action that still lacks somebody to do it or a day: the one to mend when nothing is concrete yet. */
export function toMend(actions: readonly Action[]): Action | undefined {
  return actions.find(
    (action) => action.status !== 'CANCELLED' && (action.responsibleState !== 'SEATED' || !action.dueDate),
  );
}
