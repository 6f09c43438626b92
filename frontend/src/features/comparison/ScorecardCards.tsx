import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Row, Scorecard } from './queries';
import { ScorecardCell } from './ScorecardCell';

interface ScorecardCardsProps {
  scorecard: Scorecard;
  /** In the order in which they are shown. */
  rows: readonly Row[];
}

/** The same as the table on a narrow screen: an area as a line that opens, with which way its figures went. */
export function ScorecardCards({ scorecard, rows }: ScorecardCardsProps) {
  const { t } = useTranslation('comparison');
  const { text } = useFormat();
  const ways = ({ values }: Row) => {
    const count = (good: boolean) => values.filter((value) => value.change?.good === good).length;
    return t('cards.ways', { worse: count(false), better: count(true) });
  };
  return (
    <div className="scorecard-cards">
      {rows.map((row) => (
        <details key={`${row.areaType} ${row.areaCode}`}>
          <summary>
            {text(row.name)} <span className="soft">{ways(row)}</span>
          </summary>
          <dl>
            {scorecard.indicators.map((indicator, at) => {
              const value = row.values[at];
              return (
                <div key={indicator.id}>
                  <dt>{text(indicator.name)}</dt>
                  <dd>{value && <ScorecardCell value={value} indicator={indicator} />}</dd>
                </div>
              );
            })}
          </dl>
        </details>
      ))}
    </div>
  );
}
