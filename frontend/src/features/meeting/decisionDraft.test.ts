import { expect, it } from 'vitest';
import { decisionOf, draftOfDecision, presentNow } from './decisionDraft';
import type { Decision } from './decisionQueries';

it('leaves those at the table to the attendance until somebody corrects them', () => {
  expect(decisionOf({ ...draftOfDecision(), text: ' Avataan. ' })).toEqual({
    text: 'Avataan.',
    presentPerspectiveCodes: undefined,
    heardOtherwisePerspectiveCodes: [],
  });
});

it('sends either what it means for children or why that is not weighed', () => {
  const draft = { ...draftOfDecision(), text: 'x', impactText: ' Syy ' };
  expect(decisionOf({ ...draft, impact: 'weighed' })).toMatchObject({ childImpact: 'Syy' });
  const without = decisionOf({ ...draft, impact: 'notNeeded' });
  expect(without).toMatchObject({ noChildImpactReason: 'Syy' });
  expect(without).not.toHaveProperty('childImpact');
});

it('sends back what it was opened with', () => {
  const stored = {
    text: 'Avataan.',
    noChildImpactReason: 'Koskee kokousaikaa',
    presentPerspectiveCodes: ['NGO'],
    heardOtherwisePerspectiveCodes: ['PARENTS'],
    heardOtherwiseNote: 'Kysely',
    reviewDate: '2027-05-01',
    supersedesId: 'd-1',
  } as Decision;
  expect(decisionOf(draftOfDecision(stored))).toEqual(stored);
});

it('counts guests and deputies among those present, and each perspective once', () => {
  expect(
    presentNow({
      items: [
        { presence: 'PRESENT', perspectiveCodes: ['NGO', 'PARENTS'] },
        { presence: 'DEPUTY', perspectiveCodes: ['NGO'] },
        { presence: 'ABSENT', perspectiveCodes: ['SCHOOL'] },
        { perspectiveCodes: ['PARISH'] },
      ],
      guests: [{ perspectiveCode: 'CHILD_YOUTH_VOICE' }],
    }),
  ).toEqual(['NGO', 'PARENTS', 'CHILD_YOUTH_VOICE']);
});
