import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useSend } from '@/api/useSend';
import { type ConflictTexts, useConflict } from './useConflict';

interface EditOptions<R, D extends object> {
  /** What was stored when the form was opened; a newer version that arrives meanwhile does not slip in unseen. */
  stored: Tagged<R>;
  draftOf: (value: R) => D;
  send: (draft: D, etag: string, idempotencyKey: string) => Promise<R>;
  /** Fetches what is stored now. */
  reload: () => Promise<Tagged<R>>;
  /** The words of each property of the draft, for showing both versions. */
  texts: ConflictTexts<D>;
  refresh?: QueryKey[];
  onSaved: (value: R) => void;
}

/** A form over something stored: keeps what is typed, and when somebody else saved first, shows both versions. */
export function useEdit<R, D extends object>(options: EditOptions<R, D>) {
  const [opened] = useState(() => options.draftOf(options.stored.value));
  const [draft, setDraft] = useState(opened);
  const [etag] = useState(options.stored.etag);
  const conflict = useConflict<D>(options.texts);
  const save = useSend(
    async (attempt: { draft: D; etag: string }, key) => {
      try {
        return await options.send(attempt.draft, attempt.etag, key);
      } catch (error) {
        if (!asProblem(error).stale) throw error;
        const theirs = await options.reload();
        const meeting = { mine: attempt.draft, theirs: options.draftOf(theirs.value), etag: theirs.etag };
        // What the form does not hold has changed, or it has been changed alike: nothing to choose between.
        if (!conflict.differs({ ...meeting, mine: opened }) || !conflict.differs(meeting)) {
          return options.send(attempt.draft, theirs.etag, key);
        }
        conflict.meet(meeting);
        throw error;
      }
    },
    { refresh: options.refresh, onSuccess: options.onSaved },
  );
  return {
    draft,
    change: (part: Partial<D>) => setDraft((before) => ({ ...before, ...part })),
    submit: () => save.mutate({ draft, etag }),
    saving: save.isPending,
    problem: save.error?.stale ? null : save.error,
    conflict: conflict.open
      ? {
          fields: conflict.fields,
          back: conflict.close,
          choose(keepMine: Set<string>) {
            const merged = conflict.merge(keepMine);
            conflict.close();
            if (!merged) return;
            setDraft(merged.value);
            save.mutate({ draft: merged.value, etag: merged.etag });
          },
        }
      : undefined,
  };
}

export type Edit = Pick<ReturnType<typeof useEdit>, 'submit' | 'saving' | 'problem' | 'conflict'>;
