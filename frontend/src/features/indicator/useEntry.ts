import { useState } from 'react';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useErrorWords } from '@/ui/problemContext';
import { asItIs } from '@/ui/TableImport';
import { showToast } from '@/ui/toasts';
import { figureOf, lineOf, linesOf, type Typed } from './entryGrid';
import type { Indicator, Observation } from './queries';
import type { Sex } from './search';

interface EntryOptions {
  indicator: Indicator;
  sex: Sex;
  known: ReadonlyMap<string, Observation>;
  saved: (count: number) => string;
}

/** What is being typed into the grid: each step can be taken back until it is saved, all at once or not at all. */
export function useEntry({ indicator, sex, known, saved }: EntryOptions) {
  const [steps, setSteps] = useState<readonly Typed[]>([{}]);
  const typed = steps.at(-1) ?? {};
  const words = useErrorWords();
  const lines = linesOf(typed, known, sex, indicator.unit === 'COUNT');
  const send = useSend(
    (told: typeof lines) =>
      read(
        api.PUT('/api/v1/indicators/{indicatorId}/observations', {
          params: { path: { indicatorId: indicator.id } },
          body: told.map(({ line }) => JSON.stringify(line)).join('\n') as unknown as never,
          ...asItIs('application/x-ndjson'),
        }),
      ),
    {
      refresh: [['indicator', indicator.id], ['indicators']],
      onSuccess: (done) => {
        showToast({ text: saved(done.added + done.changed) });
        setSteps([{}]);
      },
    },
  );
  const faults = new Map(
    (send.error?.errors ?? []).flatMap((error) => {
      const line = lineOf(error.pointer);
      const key = line === undefined ? undefined : send.variables?.[line]?.key;
      return key === undefined ? [] : [[key, words(error)] as const];
    }),
  );
  const type = (next: Typed) => {
    send.reset();
    // one step for a cell, however many letters; a paste is a step of its own
    const last = steps.at(-2);
    const touched = Object.keys(next).filter((key) => next[key] !== typed[key]);
    const before = last && Object.keys(typed).filter((key) => typed[key] !== last[key]);
    const same = touched.length === 1 && before?.length === 1 && before[0] === touched[0];
    setSteps(same ? [...steps.slice(0, -1), next] : [...steps, next]);
  };
  return {
    typed,
    type,
    faults,
    lines,
    unreadable: Object.values(typed).filter((text) => figureOf(text) === null).length,
    problem: send.error,
    isPending: send.isPending,
    save: () => send.mutate(lines),
    undo: steps.length > 1 ? () => setSteps(steps.slice(0, -1)) : undefined,
    reset: () => setSteps([{}]),
  };
}
