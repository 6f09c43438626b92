import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Fact } from '@/ui/Fact';
import type { CountyCoverage } from './queries';
import { summarise } from './summary';

/** The counts that lead to action. */
export function CountyFacts({ coverage }: { coverage: CountyCoverage }) {
  const { t } = useTranslation('coverage');
  const { percent } = useFormat();
  const summary = summarise(coverage);
  const { ratio } = coverage;
  return (
    <section className="tiles facts" aria-label={t('county.facts')}>
      {ratio && ratio.required > 0 && (
        <Fact
          label={t('fact.ratio')}
          value={percent(ratio.represented / ratio.required)}
          note={t('fact.ratioNote', { part: ratio.represented, whole: ratio.required })}
        />
      )}
      <Fact
        label={t('fact.gaps')}
        value={t('fact.seats', { count: summary.gaps })}
        note={t('fact.inGroups', { count: summary.groupsWithGaps })}
      />
      <Fact
        label={t('fact.expiring')}
        value={t('fact.terms', { count: summary.expiring })}
        note={t('fact.inGroups', { count: summary.groupsWithExpiring })}
      />
      <Fact
        label={t('fact.groups')}
        value={t('fact.withGroup', { count: summary.withGroup })}
        note={t('fact.ofMunicipalities', { count: summary.municipalities })}
      />
    </section>
  );
}
