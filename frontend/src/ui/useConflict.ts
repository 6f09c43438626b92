import { useState } from 'react';
import type { ConflictField } from './ConflictDialog';

type Texts<T> = { [K in keyof T]?: { label: string; show?: (value: T[K]) => string } };

interface Meeting<T> {
  mine: T;
  theirs: T;
  etag: string;
}

/**
 * What to do when somebody else changed the same thing first. `meet` takes the person's version and the stored one;
 * when the fields below differ, `fields` feeds a ConflictDialog and `merge` gives what to send next, with its ETag.
 */
export function useConflict<T extends object>(texts: Texts<T>) {
  const [meeting, setMeeting] = useState<Meeting<T>>();
  const names = Object.keys(texts) as (keyof T & string)[];

  const shown = <K extends keyof T & string>(name: K, value: T[K]): string =>
    texts[name]?.show?.(value) ?? (value === undefined || value === null ? '' : String(value));

  const fields: ConflictField[] = meeting
    ? names
        .map((name) => ({
          name,
          label: texts[name]?.label ?? name,
          mine: shown(name, meeting.mine[name]),
          theirs: shown(name, meeting.theirs[name]),
        }))
        .filter((field) => field.mine !== field.theirs)
    : [];

  return {
    open: meeting !== undefined,
    fields,
    meet: setMeeting,
    close: () => setMeeting(undefined),
    /** The stored version with the person's own where they chose to keep it. */
    merge(keepMine: Set<string>): { value: T; etag: string } | undefined {
      if (!meeting) return undefined;
      const value = { ...meeting.mine };
      for (const name of names) if (!keepMine.has(name)) value[name] = meeting.theirs[name];
      return { value, etag: meeting.etag };
    },
  };
}
