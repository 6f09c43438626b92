import { useSyncExternalStore } from 'react';
import { signal } from '@/api/signal';
import { PROGRAM_LANGUAGES, type ProgramLanguage } from './snippets';

const STORED = 'yhdyspinta.programLanguage';

function stored(): ProgramLanguage {
  try {
    const kept = localStorage.getItem(STORED);
    return PROGRAM_LANGUAGES.find((language) => language === kept) ?? 'curl';
  } catch {
    return 'curl';
  }
}

const chosen = signal<ProgramLanguage>(stored());

export function chooseProgramLanguage(language: ProgramLanguage) {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Without storage the choice lasts for this visit.
  }
  chosen.set(language);
}

/** The reader's own choice, kept for the next time. */
export function useProgramLanguage(): ProgramLanguage {
  return useSyncExternalStore(chosen.watch, chosen.get);
}
