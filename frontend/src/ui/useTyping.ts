import { useEffect, useRef, useState } from 'react';

/** Long enough for a word to be finished before the service is asked. */
const TYPING_PAUSE = 350;

/**
 * Words as they are typed. They are told once the typing pauses, and follow when they change elsewhere, such as when
 * all limits are removed.
 */
export function useTyping(words: string, tell: (words: string) => void) {
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  const place = useRef(location.pathname);
  if (words !== known) {
    setKnown(words);
    if (words !== typed.trim()) setTyped(words);
  }
  useEffect(() => {
    if (typed.trim() === words) return;
    const timer = setTimeout(() => {
      // Whoever has already followed a link to another page is not brought back by what they typed on this one.
      if (location.pathname === place.current) tell(typed.trim());
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed, words, tell]);
  const type = (text: string) => {
    place.current = location.pathname;
    setTyped(text);
  };
  return [typed, type] as const;
}
