import type { Perspective } from '@/api/reference';
import { type LocalDraft, localDraft, localText } from '@/ui/LocalTextFields';

export type Category = Perspective['category'];
export const CATEGORIES: Category[] = ['VOICE', 'SERVICE', 'COMMUNITY', 'LEADERSHIP'];

export interface PerspectiveDraft {
  category: Category;
  name: LocalDraft;
  description: LocalDraft;
}

export function draftOfPerspective(perspective?: Perspective): PerspectiveDraft {
  return {
    category: perspective?.category ?? 'VOICE',
    name: localDraft(perspective?.name),
    description: localDraft(perspective?.description),
  };
}

export function writeOfPerspective(draft: PerspectiveDraft) {
  return {
    category: draft.category,
    name: localText(draft.name) ?? {},
    description: localText(draft.description),
  };
}

const LONGEST_STEM = 50;

/**
 * A code that other systems will see, made of the name so that nobody has to think one up: "Saariston väki" of
 * county 05 becomes SAARISTON_VAKI_05. `taken` are the codes in use.
 */
export function codeFor(name: LocalDraft, county: string | undefined, taken: ReadonlySet<string>): string {
  const plain = (name.en.trim() || name.fi.trim() || name.sv.trim())
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST_STEM);
  const stem = [plain || 'PERSPECTIVE', county].filter(Boolean).join('_');
  let code = stem;
  for (let number = 2; taken.has(code); number++) code = `${stem}_${number}`;
  return code;
}
