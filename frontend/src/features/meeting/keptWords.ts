/** Words that are not stored yet, with what they were written over. */
export interface Kept {
  text: string;
  base: string;
}

/** What a crashed or reloaded tab had not yet stored. */
export function keptWords(place: string): Kept | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return typeof found?.text === 'string' && typeof found.base === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Holds the words in the tab until they are stored; without any, forgets them. */
export function keepWords(place: string, words: Kept | undefined) {
  try {
    if (words) sessionStorage.setItem(place, JSON.stringify(words));
    else sessionStorage.removeItem(place);
  } catch {
    // Without storage the words still wait in the page.
  }
}
