import { describe, expect, it } from 'vitest';
import { draftOfHearing, hearingOf } from './hearingDraft';
import type { Hearing } from './queries';

const stored = {
  kind: 'SURVEY',
  heldDate: '2026-05-03',
  title: 'Kysely koulumatkoista',
  said: 'Bussi kulkee liian harvoin.',
  people: 24,
  perspectiveCodes: ['CHILD_YOUTH_VOICE'],
} as Hearing;

describe('a hearing as it is being written', () => {
  it('goes back as it came', () => {
    expect(hearingOf(draftOfHearing(stored))).toEqual(stored);
  });

  it('leaves out what is missing, so that the service names it', () => {
    const sent = hearingOf({ ...draftOfHearing(), heldDate: '', people: ' ' });
    expect(JSON.parse(JSON.stringify(sent))).toEqual({ title: '', said: '', perspectiveCodes: [] });
  });

  it('begins today, with nothing chosen', () => {
    expect(draftOfHearing()).toMatchObject({ kind: '', people: '', perspectives: [] });
    expect(draftOfHearing().heldDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
