import { expect, it } from 'vitest';
import { createOf, newReason, notNumbers, numberOf, targetOf, writeOf } from './choiceDraft';

it('reads numbers as people write them, and tells what is none', () => {
  expect(numberOf('9,5')).toBe(9.5);
  expect(numberOf(' 1 200 ')).toBe(1200);
  expect(numberOf('\u22120.5')).toBe(-0.5);
  expect(numberOf('')).toBeUndefined();
  expect(numberOf('noin 9')).toBeNaN();
  expect(numberOf('1,2,3')).toBeNaN();
});

const TARGET = {
  municipalityCode: '',
  baselineYear: '2020',
  baselineValue: '11,5',
  targetYear: '',
  targetValue: 'x',
};

it('names the fields that hold no number, and leaves the empty ones to the service', () => {
  expect(notNumbers(TARGET)).toEqual(['targetValue']);
  expect(targetOf({ ...TARGET, targetValue: '9' })).toEqual({
    municipalityCode: undefined,
    baselineYear: 2020,
    baselineValue: 11.5,
    targetYear: undefined,
    targetValue: 9,
  });
});

it('sends what is written and nothing for what is empty', () => {
  const draft = { ...newReason(), rationale: ' Syy ', decidedDate: '2026-01-02' };
  expect(createOf('i', '', draft)).toEqual({
    indicatorId: 'i',
    kind: undefined,
    rationale: 'Syy',
    decidedDate: '2026-01-02',
    decisionId: undefined,
  });
  expect(writeOf({ ...draft, story: ' ', partners: 'Nuorisotyö', nextStep: '' })).toMatchObject({
    story: undefined,
    partners: 'Nuorisotyö',
    nextStep: undefined,
  });
});
