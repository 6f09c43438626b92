import { expect, it } from 'vitest';
import { draftOfItem, itemOf, itemOfSuggestion, subjectOf, typeOf } from './agendaDraft';

it('sends what was typed and nothing more', () => {
  expect(itemOf({ ...draftOfItem(), title: ' Aukiolo ', durationMinutes: '15' })).toEqual({
    type: 'DISCUSS',
    title: 'Aukiolo',
    durationMinutes: 15,
  });
});

it('keeps a suggestion tied to what it is about', () => {
  const suggestion = {
    origin: 'PROPOSAL',
    subjectId: 'p',
    proposalId: 'p',
    title: 'Aukiolo',
    type: 'DECIDE',
  };
  expect(itemOfSuggestion(suggestion, 'x'.repeat(300))).toEqual({
    type: 'DECIDE',
    title: 'x'.repeat(200),
    origin: 'PROPOSAL',
    subjectId: 'p',
    proposalId: 'p',
  });
});

it('knows nothing of reasons that are to come, yet takes them', () => {
  expect(subjectOf('STALE_INDICATOR')).toBeUndefined();
  expect(typeOf({ type: 'VOTE' })).toBe('DISCUSS');
});
