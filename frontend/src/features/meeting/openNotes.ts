import type { NotesState } from './useNotes';

/** The notes that are open on this page, each with a way to store what waits in it. */
const open = new Map<string, () => Promise<NotesState>>();

export function notesOpened(id: string, flush: () => Promise<NotesState>): () => void {
  open.set(id, flush);
  return () => {
    if (open.get(id) === flush) open.delete(id);
  };
}

/** Stores all that waits; false when something could not be stored, so that a meeting must not be closed yet. */
export async function storeOpenNotes(): Promise<boolean> {
  const states = await Promise.all([...open.values()].map((flush) => flush()));
  return states.every((state) => state === 'saved');
}
