import { useCallback, useEffect, useRef, useState } from 'react';
import type { Tagged } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import { keepWords, keptWords } from './keptWords';

/** How long after the last key the notes are stored. */
export const PAUSE = 1_200;
/** How soon they are tried again when the service was not there. */
export const AGAIN = 5_000;

interface Noted {
  notes?: string;
}

interface NotesOptions<R extends Noted> {
  /** What is stored, as fetched last; a newer version is taken over while nothing of one's own waits. */
  stored: Tagged<R>;
  /** Where the words wait in the tab until they are stored. */
  place: string;
  send: (notes: string, etag: string, leaving: boolean) => Promise<Tagged<R>>;
  reload: () => Promise<Tagged<R>>;
}

export type NotesState = 'saved' | 'typing' | 'saving' | 'conflict' | 'failed';

interface Version {
  text: string;
  etag: string;
}

/** The service may trim what it stores; that is no difference between two versions. */
const same = (one: string, other: string) => one.trim() === other.trim();

const versionOf = ({ value, etag }: Tagged<Noted>): Version => ({ text: value.notes ?? '', etag });

function begin(stored: Version, place: string): { text: string; state: NotesState; base: Version } {
  const kept = keptWords(place);
  if (!kept || same(kept.text, stored.text)) return { text: stored.text, state: 'saved', base: stored };
  if (same(kept.base, stored.text)) return { text: kept.text, state: 'typing', base: stored };
  return { text: kept.text, state: 'conflict', base: { ...stored, text: kept.base } };
}

/**
 * Notes that store themselves as they are typed and on leaving. When somebody else has changed the same notes, both
 * versions are held until the person chooses; until they are stored, the words wait in the tab and survive a reload.
 */
export function useNotes<R extends Noted>({ stored, place, send, reload }: NotesOptions<R>) {
  const [first] = useState(() => begin(versionOf(stored), place));
  const [text, setText] = useState(first.text);
  const [state, setState] = useState<NotesState>(first.state);
  const [theirs, setTheirs] = useState<Version | undefined>(
    first.state === 'conflict' ? versionOf(stored) : undefined,
  );
  const [problem, setProblem] = useState<Problem>();
  // What the words on the screen were written over.
  const base = useRef(first.base);
  const latest = useRef({ text, state, send, reload });
  latest.current = { text, state, send, reload };
  const running = useRef<Promise<void>>(undefined);
  const gone = useRef(false);

  const become = useCallback((next: NotesState) => {
    latest.current.state = next;
    setState(next);
  }, []);

  const settle = useCallback(
    (saved: Version) => {
      base.current = saved;
      setProblem(undefined);
      const waits = !same(latest.current.text, saved.text);
      keepWords(place, waits ? { text: latest.current.text, base: saved.text } : undefined);
      become(waits ? 'typing' : 'saved');
    },
    [place, become],
  );

  /** Sends the words; when something was stored meanwhile, settles it with whoever stored it. */
  const attempt = useCallback(
    async (sent: string, leaving: boolean) => {
      try {
        return settle(versionOf(await latest.current.send(sent, base.current.etag, leaving)));
      } catch (error) {
        if (!asProblem(error).stale) throw error;
      }
      const newest = versionOf(await latest.current.reload());
      // Something else of the matter changed, not its notes: nothing to choose between.
      if (same(newest.text, base.current.text)) {
        return settle(versionOf(await latest.current.send(sent, newest.etag, leaving)));
      }
      if (same(newest.text, sent)) return settle(newest);
      setTheirs(newest);
      become('conflict');
    },
    [settle, become],
  );

  const store = useCallback(
    async (leaving: boolean) => {
      become('saving');
      try {
        await attempt(latest.current.text, leaving);
      } catch (error) {
        setProblem(asProblem(error));
        become('failed');
      }
    },
    [attempt, become],
  );

  const save = useCallback(
    async (leaving = false) => {
      if (running.current || latest.current.state === 'conflict') return;
      if (same(latest.current.text, base.current.text)) return settle(base.current);
      running.current = store(leaving);
      await running.current;
      running.current = undefined;
      // Whoever left while the words were on their way may have typed more.
      if (gone.current && latest.current.state === 'typing') await save(true);
    },
    [store, settle],
  );

  // What others have written meanwhile comes in only while nothing of one's own waits.
  useEffect(() => {
    if (latest.current.state !== 'saved') return;
    base.current = versionOf(stored);
    if (!same(base.current.text, latest.current.text)) setText(base.current.text);
  }, [stored]);

  useEffect(() => {
    if (state !== 'failed' && (state !== 'typing' || text === undefined)) return;
    const timer = setTimeout(() => save(), state === 'failed' ? AGAIN : PAUSE);
    return () => clearTimeout(timer);
  }, [state, text, save]);

  useEffect(() => {
    gone.current = false;
    const leave = () => {
      if (latest.current.state === 'typing' || latest.current.state === 'failed') save(true);
    };
    const hide = () => document.visibilityState === 'hidden' && leave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      gone.current = true;
      leave();
    };
  }, [save]);

  return {
    text,
    state,
    problem,
    /** Stores whatever waits and says how it ended. */
    flush: useCallback(async () => {
      await running.current;
      if (latest.current.state !== 'saved') await save();
      return latest.current.state;
    }, [save]),
    /** What the other one wrote, while there is something to choose between. */
    theirs: theirs?.text,
    save,
    type(next: string) {
      setText(next);
      latest.current.text = next;
      keepWords(place, { text: next, base: base.current.text });
      if (latest.current.state === 'saved' || latest.current.state === 'failed') become('typing');
    },
    /** Ends a conflict with the text that is to stand; it is stored over what the other one wrote. */
    choose(chosen: string) {
      if (!theirs) return;
      base.current = theirs;
      setTheirs(undefined);
      setText(chosen);
      latest.current.text = chosen;
      keepWords(place, { text: chosen, base: theirs.text });
      become('typing');
      save();
    },
  };
}

/** Both versions after each other, theirs first. */
export const together = (theirs: string, mine: string) => `${theirs.trimEnd()}\n\n${mine}`;
