import type { components } from '@/api/schema';
import { inSentence } from '@/i18n/finnish';
import type { Language } from '@/i18n/languages';
import type { LocalText } from '@/i18n/plain';
import { isGap } from '@/ui/coverageState';
import { summarise } from './summary';

type Schemas = components['schemas'];

/** How texts and lists of them are written in the reader's language. */
interface Tongue {
  language: Language;
  text: (text: LocalText | undefined) => string;
  list: (items: string[]) => string;
}

/** A text of the coverage pages with what is filled into it. */
type Said<Key extends string> = { key: Key; values: Record<string, string | number> };

/** How many missing voices are named before the rest are only counted. */
const NAMED = 2;

/** What a group lacks at its table, in one sentence; nothing where no standard says who belongs there. */
export function groupSentence(
  coverage: Schemas['GroupCoverage'],
  { language, text, list }: Tongue,
): Said<'group.full' | 'group.gapOne' | 'group.gapMany'> | undefined {
  if (!coverage.ratio) return undefined;
  const gaps = coverage.items.filter((item) => item.level === 'REQUIRED' && isGap(item.state));
  if (gaps.length === 0) return { key: 'group.full', values: {} };
  const few = gaps.length <= NAMED;
  const names = gaps.slice(0, NAMED).map((item) => text(item.name));
  // In Swedish the names begin the sentence when they are few.
  const begins = few && language === 'sv';
  const items = list(names.map((name, index) => (begins && index === 0 ? name : inSentence(name))));
  return few
    ? { key: 'group.gapOne', values: { items } }
    : { key: 'group.gapMany', values: { count: gaps.length, items } };
}

type CountyKey =
  | 'county.sentence.noGroups'
  | 'county.sentence.worst'
  | 'county.sentence.full'
  | 'county.sentence.withoutNamed'
  | 'county.sentence.without';

/** A county in one or two sentences, the most important first: what is missing most, and who has no group at all. */
export function countySentences(
  coverage: Schemas['CountyCoverage'],
  { text, list }: Tongue,
): [Said<CountyKey>, Said<CountyKey>?] {
  const summary = summarise(coverage);
  if (summary.withGroup === 0) return [{ key: 'county.sentence.noGroups', values: {} }];
  const item = coverage.items.find((candidate) => candidate.code === summary.worst?.code);
  const first: Said<CountyKey> =
    item && summary.worst
      ? {
          key: 'county.sentence.worst',
          values: {
            item: inSentence(text(item.name)),
            count: summary.worst.count,
            total: summary.withGroup,
          },
        }
      : { key: 'county.sentence.full', values: {} };
  const without = summary.withoutGroup;
  if (without.length === 0) return [first];
  if (without.length > 3)
    return [first, { key: 'county.sentence.without', values: { count: without.length } }];
  const names = list(without.map((row) => text(row.municipalityName)));
  return [first, { key: 'county.sentence.withoutNamed', values: { count: without.length, names } }];
}
