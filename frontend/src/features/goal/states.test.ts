import { expect, it } from 'vitest';
import { GOAL_STATUSES } from './search';
import { mendingField, needsReason, stepsFrom } from './states';

it('offers a way on from every status, and asks why when work stops or starts again', () => {
  for (const status of GOAL_STATUSES) expect(stepsFrom(status).length).toBeGreaterThan(0);
  expect(stepsFrom('DRAFT')).toEqual(['agree']);
  expect(stepsFrom('IN_PROGRESS')).toEqual(['achieve', 'discontinue']);
  expect(GOAL_STATUSES.flatMap(stepsFrom).filter(needsReason)).toEqual([
    'discontinue',
    'discontinue',
    'reopen',
    'reopen',
  ]);
});

it('leads from what is missing to the field that mends it', () => {
  expect(mendingField('/ownerId')).toBe('ownerId');
  expect(mendingField('/dueDate')).toBe('dueDate');
  expect(mendingField('/actions')).toBe('actions');
  expect(mendingField(undefined)).toBe('actions');
});
