import { useState } from 'react';
import type { ConflictField } from './ConflictDialog';

export type ConflictTexts<T> = {
  [K in keyof T & string]?: {
    label: string;
    show?: (value: T[K]) => string;
    /** Properties that mean nothing apart from this one: they go with it. */
    with?: (keyof T & string)[];
  };
};

interface Meeting<T> {
  mine: T;
  theirs: T;
  etag: string;
}

/**
 * What to do when somebody else changed the same thing first. `meet` takes the person's version and the stored one;
 * when the fields below differ, `fields` feeds a ConflictDialog and `merge` gives what to send next, with its ETag.
 */
export function useConflict<T extends object>(texts: ConflictTexts<T>) {
  const [meeting, setMeeting] = useState<Meeting<T>>();
  const names = Object.keys(texts) as (keyof T & string)[];

  const shown = <K extends keyof T & string>(name: K, value: T[K]): string =>
    texts[name]?.show?.(value) ?? (value === undefined || value === null ? '' : String(value));

  const compare = ({ mine, theirs }: Meeting<T>): ConflictField[] =>
    names
      .map((name) => ({
        name,
        label: texts[name]?.label ?? name,
        mine: shown(name, mine[name]),
        theirs: shown(name, theirs[name]),
      }))
      .filter((field) => field.mine !== field.theirs);

  return {
    open: meeting !== undefined,
    fields: meeting ? compare(meeting) : [],
    differs: (candidate: Meeting<T>) => compare(candidate).length > 0,
    meet: setMeeting,
    close: () => setMeeting(undefined),
    /** The stored version with the person's own where they chose to keep it. */
    merge(keepMine: Set<string>): { value: T; etag: string } | undefined {
      if (!meeting) return undefined;
      const value = { ...meeting.mine };
      for (const name of names) {
        if (keepMine.has(name)) continue;
        for (const part of [name, ...(texts[name]?.with ?? [])]) value[part] = meeting.theirs[part];
      }
      return { value, etag: meeting.etag };
    },
  };
}
