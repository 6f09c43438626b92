import { useTranslation } from 'react-i18next';
import { inSentence } from '@/i18n/finnish';
import { useFormat } from '@/i18n/format';
import { isGap } from '@/ui/StateMark';
import { useGroupCoverage } from './queries';

/** How many missing voices are named before the rest are only counted. */
const NAMED = 2;

/** What a group lacks at its table, in one sentence. */
export function GroupSentence({ groupId, on }: { groupId: string; on?: string }) {
  const { t } = useTranslation('coverage');
  const { text, list, language } = useFormat();
  const coverage = useGroupCoverage(groupId, on).data;
  if (!coverage?.ratio) return null;
  const gaps = coverage.items.filter((item) => item.level === 'REQUIRED' && isGap(item.state));
  if (gaps.length === 0) return <p>{t('group.full')}</p>;
  const few = gaps.length <= NAMED;
  const names = gaps.slice(0, NAMED).map((item) => text(item.name));
  // In Swedish the names begin the sentence when they are few.
  const begins = few && language === 'sv';
  const items = list(names.map((name, index) => (begins && index === 0 ? name : inSentence(name))));
  return (
    <p>
      <b>{few ? t('group.gapOne', { items }) : t('group.gapMany', { count: gaps.length, items })}</b>
    </p>
  );
}
