import { helsinkiDay } from '@/i18n/format';
import type { Choice, ChoiceCreate, ChoiceKind, ChoiceWrite, TargetWrite } from './queries';

/** Why a group follows an indicator or leaves it out, as it is being written. */
export interface ReasonDraft {
  rationale: string;
  decidedDate: string;
  decisionId: string;
}

/** A choice that is being changed. */
export interface ChoiceDraft extends ReasonDraft {
  story: string;
  partners: string;
  nextStep: string;
}

/** A target as it is being written, in the reader's own notation. */
export interface TargetDraft {
  municipalityCode: string;
  baselineYear: string;
  baselineValue: string;
  targetYear: string;
  targetValue: string;
}

export const newReason = (): ReasonDraft => ({
  rationale: '',
  decidedDate: helsinkiDay(),
  decisionId: '',
});

export function draftOf(choice: Choice): ChoiceDraft {
  return {
    rationale: choice.rationale,
    decidedDate: choice.decidedDate,
    decisionId: choice.decisionId ?? '',
    story: choice.story ?? '',
    partners: choice.partners ?? '',
    nextStep: choice.nextStep ?? '',
  };
}

/** What is missing is left out, so that the service names all of it at once. */
const reasonOf = (draft: ReasonDraft) => ({
  rationale: draft.rationale.trim(),
  decidedDate: (draft.decidedDate || undefined) as string,
  decisionId: draft.decisionId || undefined,
});

export const createOf = (indicatorId: string, kind: ChoiceKind | '', draft: ReasonDraft): ChoiceCreate => ({
  indicatorId,
  kind: (kind || undefined) as ChoiceKind,
  ...reasonOf(draft),
});

export const writeOf = (draft: ChoiceDraft): ChoiceWrite => ({
  ...reasonOf(draft),
  story: draft.story.trim() || undefined,
  partners: draft.partners.trim() || undefined,
  nextStep: draft.nextStep.trim() || undefined,
});

/** A number with a decimal comma or point; undefined when nothing is written, NaN when it is no number. */
export function numberOf(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  if (plain === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

const FIGURES = ['baselineYear', 'baselineValue', 'targetYear', 'targetValue'] as const;

/** The fields in which something stands that is no number. */
export const notNumbers = (draft: TargetDraft) =>
  FIGURES.filter((field) => Number.isNaN(numberOf(draft[field]) ?? 0));

export const targetOf = (draft: TargetDraft): TargetWrite => ({
  municipalityCode: draft.municipalityCode || undefined,
  baselineYear: numberOf(draft.baselineYear) as number,
  baselineValue: numberOf(draft.baselineValue) as number,
  targetYear: numberOf(draft.targetYear) as number,
  targetValue: numberOf(draft.targetValue) as number,
});
