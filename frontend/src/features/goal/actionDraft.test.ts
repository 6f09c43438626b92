import { expect, it } from 'vitest';
import { actionOf, draftOfAction, toMend } from './actionDraft';
import type { Action } from './queries';

it('sends what was typed and nothing more', () => {
  expect(actionOf({ ...draftOfAction(), title: ' Kysely ', yearly: true })).toEqual({
    title: 'Kysely',
    recurrence: 'YEARLY',
  });
});

it('finds the action that keeps a goal from being concrete', () => {
  const action = (part: Partial<Action>) =>
    ({ status: 'TODO', responsibleState: 'SEATED', ...part }) as Action;
  const lacking = action({ responsibleState: 'NONE', dueDate: '2027-01-01' });
  expect(toMend([action({ status: 'CANCELLED' }), action({ dueDate: '2027-01-01' }), lacking])).toBe(lacking);
  expect(toMend([action({ dueDate: '2027-01-01' })])).toBeUndefined();
});
