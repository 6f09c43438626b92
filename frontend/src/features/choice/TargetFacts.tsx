import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import type { ScorecardItem } from './queries';
import { useValues } from './useValues';

export const TONES = {
  REACHED: 'good',
  ON_THE_WAY: 'good',
  TOO_SLOW: 'watch',
  WRONG_WAY: 'bad',
  MISSED: 'bad',
  UNKNOWN: 'idle',
} as const;

/** From where to where, and the pace that is needed against the one that has been. */
export function TargetFacts({ item }: { item: ScorecardItem }) {
  const { t } = useTranslation('choice');
  const { choice, progress } = item;
  const words = useValues(choice.indicator);
  const { target } = choice;
  if (!target) return <p className="soft">{t('target.none')}</p>;
  const facts: [string, string][] = [
    [
      t('target.from'),
      t('target.value', { value: words.value(target.baselineValue), year: target.baselineYear }),
    ],
    [t('target.to'), t('target.value', { value: words.value(target.targetValue), year: target.targetYear })],
    [t('target.needed'), words.pace(target.neededPerYear)],
  ];
  if (progress?.actualPerYear !== undefined)
    facts.push([t('target.actual'), words.pace(progress.actualPerYear)]);
  if (progress?.neededPerYear !== undefined)
    facts.push([t('target.neededNow'), words.pace(progress.neededPerYear)]);
  return (
    <>
      {progress ? (
        <p>
          <Badge tone={TONES[progress.state]}>{t(`target.state.${progress.state}`)}</Badge>
        </p>
      ) : (
        <p className="soft">{t('target.otherArea')}</p>
      )}
      <dl className="kv">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
