interface PlainWord {
  id: string;
  language: string;
  jargon: string;
}

const ANY_VOWEL = '[aeiouyäöå]';
/** The vowels that follow the stem of a Finnish verb of the kind "juurruttaa"; "u" would make another verb of it. */
const OF_A_VERB = '[aeiä]';

/** How the consonants at the end of a Finnish stem change: the weak grade of each strong one. */
const WEAK: [RegExp, string][] = [
  [/kk$/, 'k'],
  [/pp$/, 'p'],
  [/tt$/, 't'],
  [/nk$/, 'ng'],
  [/nt$/, 'nn'],
  [/lt$/, 'll'],
  [/rt$/, 'rr'],
  [/mp$/, 'mm'],
  [/([aeiouyäölrh])k$/, '$1'],
  [/([aeiouyäölr])p$/, '$1v'],
  [/([aeiouyäöh])t$/, '$1d'],
];

function grades(stem: string): string[] {
  const weak = WEAK.find(([strong]) => strong.test(stem));
  return weak ? [stem, stem.replace(weak[0], weak[1])] : [stem];
}

/** What a Finnish word looks like in its forms: "mallintaa" also as "mallinnetaan", "tiekartta" as "tiekartalla". */
function finnishForms(word: string): string {
  const verb = /^(.+t)(aa|ää)$/.exec(word)?.[1];
  if (verb) {
    // "mallinsi", but not where an s stands before the t already.
    const past = /[^s]t$/.test(verb) && !verb.endsWith('tt') ? [`${verb.slice(0, -1)}si`] : [];
    return `(?:(?:${grades(verb).join('|')})${OF_A_VERB}${past.map((form) => `|${form}`).join('')})`;
  }
  // "pilotoida" and "sparrata": all but the ending stays.
  const contracted = /^(.+(?:oi|öi|a|ä))(?:da|dä|ta|tä)$/.exec(word)?.[1];
  if (contracted) return contracted;
  const adjective = /^(.+)nen$/.exec(word)?.[1];
  if (adjective) return `${adjective}(?:nen|s)`;
  const noun = new RegExp(`^(.+)${ANY_VOWEL}$`).exec(word)?.[1];
  return noun ? `(?:${grades(noun).join('|')})${ANY_VOWEL}` : word;
}

/** Where endings are fewer, the beginning of the word is enough. */
const otherForms = (word: string) => (word.length > 4 ? word.replace(/[aeiouyäöå]$/, '') : word);

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a word, or several in a row, in any of their forms. */
export function formsOf(jargon: string, language: string): RegExp {
  const words = jargon.trim().toLocaleLowerCase('fi').split(/\s+/).map(escaped);
  const forms = words.map(language === 'fi' ? finnishForms : otherForms);
  return new RegExp(`(?:^|[^\\p{L}])${forms.join('\\p{L}*\\s+')}`, 'iu');
}

/** The project words in a text of the language, in the order of the list. */
export function jargonIn<W extends PlainWord>(text: string, words: readonly W[], language: string): W[] {
  return words.filter((word) => word.language === language && formsOf(word.jargon, language).test(text));
}
