import { helsinkiDay } from '@/i18n/format';
import type { Hearing, HearingKind, HearingWrite } from './queries';

export const KINDS = [
  'YOUTH_COUNCIL_STATEMENT',
  'SURVEY',
  'CHILDRENS_PANEL',
  'OTHER',
] as const satisfies HearingKind[];

/** A hearing as it is being written. */
export interface HearingDraft {
  kind: HearingKind | '';
  heldDate: string;
  title: string;
  said: string;
  people: string;
  perspectives: string[];
}

export function draftOfHearing(hearing?: Hearing): HearingDraft {
  return {
    kind: hearing?.kind ?? '',
    heldDate: hearing?.heldDate ?? helsinkiDay(),
    title: hearing?.title ?? '',
    said: hearing?.said ?? '',
    people: hearing?.people === undefined ? '' : String(hearing.people),
    perspectives: hearing?.perspectiveCodes ?? [],
  };
}

/** What is missing is left out, so that the service names all of it at once. */
export function hearingOf(draft: HearingDraft): HearingWrite {
  return {
    kind: (draft.kind || undefined) as HearingKind,
    heldDate: (draft.heldDate || undefined) as string,
    title: draft.title.trim(),
    said: draft.said.trim(),
    people: draft.people.trim() ? Number(draft.people) : undefined,
    perspectiveCodes: draft.perspectives,
  };
}
