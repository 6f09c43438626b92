const BACK_VOWEL_UNITS = new Set([2, 3, 6, 8]);

/** A number in the Finnish elative, "27:stä" (seitsemästä) or "12:sta" (kahdestatoista), by the vowels of its last word. */
export function elative(value: number): string {
  const unit = value % 10;
  const front = unit !== 0 ? !BACK_VOWEL_UNITS.has(unit) : value % 100 !== 0;
  return `${value}:${front ? 'stä' : 'sta'}`;
}

/** A name as it stands inside a sentence. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name[0]?.toLocaleLowerCase() + name.slice(1) : name;
}
