import { useTranslation } from 'react-i18next';
import { inSentence } from '@/i18n/finnish';
import { useFormat } from '@/i18n/format';
import type { CountyCoverage } from './queries';
import { summarise } from './summary';

/** The county in one or two sentences: what is missing most, and who has no group at all. */
export function CountySentence({ coverage }: { coverage: CountyCoverage }) {
  const { t } = useTranslation('coverage');
  const { text, list } = useFormat();
  const summary = summarise(coverage);
  if (summary.withGroup === 0) return <p>{t('county.sentence.noGroups')}</p>;
  const item = coverage.items.find((candidate) => candidate.code === summary.worst?.code);
  const without = summary.withoutGroup;
  return (
    <p>
      <b>
        {item && summary.worst
          ? t('county.sentence.worst', {
              item: inSentence(text(item.name)),
              count: summary.worst.count,
              total: summary.withGroup,
            })
          : t('county.sentence.full')}
      </b>{' '}
      {without.length > 0 && without.length <= 3
        ? t('county.sentence.withoutNamed', {
            count: without.length,
            names: list(without.map((row) => text(row.municipalityName))),
          })
        : without.length > 3 && t('county.sentence.without', { count: without.length })}
    </p>
  );
}
