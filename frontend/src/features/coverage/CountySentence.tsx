import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { CountyCoverage } from './queries';
import { countySentences } from './sentences';

/** The county in one or two sentences: what is missing most, and who has no group at all. */
export function CountySentence({ coverage }: { coverage: CountyCoverage }) {
  const { t } = useTranslation('coverage');
  const [first, second] = countySentences(coverage, useFormat());
  if (first.key === 'county.sentence.noGroups') return <p>{t(first.key)}</p>;
  return (
    <p>
      <b>{t(first.key, first.values)}</b> {second && t(second.key, second.values)}
    </p>
  );
}
