import type { GoalStatus } from './search';

/** What may be done to a goal as a whole. */
export type Step = 'agree' | 'start' | 'achieve' | 'discontinue' | 'reopen';

/** The steps that lead on from each status; the first is the one to be expected. */
const STEPS: Record<GoalStatus, readonly Step[]> = {
  DRAFT: ['agree'],
  AGREED: ['start', 'discontinue'],
  IN_PROGRESS: ['achieve', 'discontinue'],
  ACHIEVED: ['reopen'],
  DISCONTINUED: ['reopen'],
};

export const stepsFrom = (status: GoalStatus): readonly Step[] => STEPS[status];

/** These ask why. */
export const needsReason = (step: Step): step is 'discontinue' | 'reopen' =>
  step === 'discontinue' || step === 'reopen';

/** The field that mends what an agreement lacks, by where the refusal points. */
export function mendingField(pointer: string | undefined): 'ownerId' | 'dueDate' | 'actions' {
  if (pointer?.startsWith('/ownerId')) return 'ownerId';
  return pointer?.startsWith('/dueDate') ? 'dueDate' : 'actions';
}
