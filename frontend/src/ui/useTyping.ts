import { useEffect, useState } from 'react';

/** Long enough for a word to be finished before the service is asked. */
const TYPING_PAUSE = 350;

/**
 * Words as they are typed. They are told once the typing pauses, and follow when they change elsewhere, such as when
 * all limits are removed.
 */
export function useTyping(words: string, tell: (words: string) => void) {
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  if (words !== known) {
    setKnown(words);
    if (words !== typed.trim()) setTyped(words);
  }
  useEffect(() => {
    if (typed.trim() === words) return;
    const timer = setTimeout(() => tell(typed.trim()), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed, words, tell]);
  return [typed, setTyped] as const;
}
