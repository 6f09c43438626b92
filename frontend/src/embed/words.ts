import { elative } from '@/i18n/finnish';
import { type Language, localeOf } from '@/i18n/languages';
import { formatDay, formatInstant, type LocalText, pickText } from '@/i18n/plain';
import { en } from './texts/en';
import { fi } from './texts/fi';
import { sv } from './texts/sv';

const TEXTS = { fi, sv, en };

type Plain<Name extends string> = Name extends `${infer Base}_${'one' | 'other'}` ? Base : Name;
type Leaves<Tree, Before extends string> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? `${Before}${Plain<Name>}`
    : Leaves<Tree[Name], `${Before}${Name}.`>;
}[keyof Tree & string];
type Texts = typeof fi;
/** A text by its file and its place there, as "coverage:group.full"; the same texts as in the app. */
export type Key = { [File in keyof Texts & string]: Leaves<Texts[File], `${File}:`> }[keyof Texts & string];

type Values = Record<string, string | number>;

/** Everything that is written in the language of a widget. */
export class Words {
  private readonly locale: string;

  constructor(readonly language: Language) {
    this.locale = localeOf(language);
  }

  say = (key: Key, values: Values = {}): string => {
    const found = this.find(key) ?? this.find(`${key}_${this.plural(Number(values.count))}`) ?? key;
    return found.replace(/{{\s*(\w+)(,\s*elative)?\s*}}/g, (_, name: string, form?: string) => {
      const value = values[name];
      return form ? elative(Number(value)) : String(value ?? '');
    });
  };

  text = (text: LocalText | undefined): string => pickText(text, this.language).text;
  list = (items: string[]): string => new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(items);
  day = (day: string): string => formatDay(day, this.language);
  instant = (when: Date | string): string => formatInstant(new Date(when).toISOString(), this.language);

  number(value: number, decimals = 0): string {
    return new Intl.NumberFormat(this.locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value);
  }

  /** The language of a text where it is not the widget's own. */
  langOf(language: string | undefined): string | undefined {
    return language === this.language ? undefined : language;
  }

  private plural(count: number): string {
    return new Intl.PluralRules(this.locale).select(count) === 'one' ? 'one' : 'other';
  }

  private find(key: string): string | undefined {
    const [file = '', path = ''] = key.split(':');
    let found: unknown = TEXTS[this.language][file as keyof Texts];
    for (const name of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[name];
    return typeof found === 'string' ? found : undefined;
  }
}
