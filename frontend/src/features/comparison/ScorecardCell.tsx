import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Compared, Value } from './queries';
import { kindOf } from './scorecard';

interface ScorecardCellProps {
  value: Value;
  indicator: Compared;
}

/** The latest of an area in figures and words: what it is, how it changed, and how high it is in the country. */
export function ScorecardCell({ value, indicator }: ScorecardCellProps) {
  const { t } = useTranslation('comparison');
  const { number } = useFormat();
  const kind = kindOf(value);
  if (value.value === undefined) return <span className="soft">{t(`kind.${kind}`)}</span>;
  const older = value.year !== indicator.year && value.year;
  return (
    <span className="scorecard-cell">
      <span>
        <b>
          {number(value.value, indicator.decimals)}
          {indicator.unit === 'PERCENT' && ' %'}
        </b>
        {older && <span className="soft"> ({older})</span>}{' '}
        {value.classNumber && <FifthMark fifth={value.classNumber} />}
      </span>
      {kind === 'PROVISIONAL' && <span className="soft">{t('kind.PROVISIONAL')}</span>}
      <ChangeMark value={value} decimals={indicator.decimals} />
    </span>
  );
}

const ARROWS = { UP: ArrowUp, DOWN: ArrowDown, SAME: ArrowRight };

/** Which way it went, for better or worse, and from what: an arrow and a word. */
export function ChangeMark({ value: { change }, decimals }: { value: Value; decimals: number }) {
  const { t } = useTranslation('comparison');
  const { number } = useFormat();
  if (!change) return null;
  const Arrow = ARROWS[change.way];
  const good = change.good;
  const word = good === undefined ? t(`way.${change.way}`) : t(good ? 'way.better' : 'way.worse');
  return (
    <span
      className={`change ${good === undefined ? '' : good ? 'good' : 'bad'}`}
      title={t('was', { value: number(change.fromValue, decimals), year: change.fromYear })}
    >
      <Arrow className="mark-icon" aria-hidden="true" /> {word}
    </span>
  );
}

const FIFTHS = [1, 2, 3, 4, 5];

/** How high a value is among the municipalities of the country: five bars, filled up to its fifth. */
export function FifthMark({ fifth }: { fifth: number }) {
  const { t } = useTranslation('comparison');
  return (
    <svg className="fifth-mark" viewBox="0 0 30 14" role="img" aria-label={t('fifth.of', { fifth })}>
      <title>{t('fifth.of', { fifth })}</title>
      {FIFTHS.map((step) => (
        <rect
          key={step}
          className={step <= fifth ? 'on' : ''}
          x={(step - 1) * 6 + 0.5}
          y={12 - step * 2}
          width={4}
          height={step * 2 + 1}
        />
      ))}
    </svg>
  );
}
