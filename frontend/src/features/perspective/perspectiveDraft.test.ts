import { expect, it } from 'vitest';
import { codeFor, draftOfPerspective, writeOfPerspective } from './perspectiveDraft';

const NONE = new Set<string>();

it('makes a code of the name that the contract allows', () => {
  expect(codeFor({ fi: 'Saariston väki', sv: '', en: '' }, '05', NONE)).toBe('SAARISTON_VAKI_05');
  expect(codeFor({ fi: 'Kylät', sv: 'Byarna', en: 'The villages!' }, '05', NONE)).toBe('THE_VILLAGES_05');
  expect(codeFor({ fi: '', sv: 'Åboländska öar', en: '' }, undefined, NONE)).toBe('ABOLANDSKA_OAR');
  expect(codeFor({ fi: 'ы', sv: '', en: '' }, '05', NONE)).toBe('PERSPECTIVE_05');
  expect(codeFor({ fi: 'x'.repeat(200), sv: '', en: '' }, '05', NONE)).toMatch(/^[A-Z0-9_]{2,60}$/);
});

it('steps past the codes that are taken', () => {
  const taken = new Set(['VILLAGES_05', 'VILLAGES_05_2']);
  expect(codeFor({ fi: '', sv: '', en: 'Villages' }, '05', taken)).toBe('VILLAGES_05_3');
});

it('sends only the languages that have a text', () => {
  const draft = draftOfPerspective();
  draft.name.sv = '  Byarna ';
  expect(writeOfPerspective(draft)).toEqual({
    category: 'VOICE',
    name: { sv: 'Byarna' },
    description: undefined,
  });
});
