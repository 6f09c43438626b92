import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Scorecard } from './queries';
import { FifthMark } from './ScorecardCell';
import { summarise } from './scorecard';

/** The comparison in words: what got worse and what got better in most municipalities, and how much is not told. */
export function ScorecardWords({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation('comparison');
  const { text } = useFormat();
  const { worst, best, municipalities, suppressed, missing } = summarise(scorecard);
  const places = (count: number) => t('words.places', { count, all: municipalities });
  return (
    <div role="status">
      {worst && (
        <p>
          <b>{t('words.worst', { name: text(worst.indicator.name), places: places(worst.count) })}</b>
        </p>
      )}
      {best && <p>{t('words.best', { name: text(best.indicator.name), places: places(best.count) })}</p>}
      {!worst && !best && <p>{t('words.noWay')}</p>}
      {suppressed + missing > 0 && (
        <p className="soft">
          {t('words.unknown', {
            suppressed: t('words.suppressed', { count: suppressed }),
            missing: t('words.missing', { count: missing }),
          })}
        </p>
      )}
    </div>
  );
}

/** What the marks of the table mean. */
export function ScorecardKey({ changeYears }: { changeYears: number }) {
  const { t } = useTranslation('comparison');
  return (
    <details>
      <summary>{t('key.title')}</summary>
      <ul className="stack tight">
        <li>
          <FifthMark fifth={4} /> {t('key.fifth')}
        </li>
        <li>{t('key.change', { count: changeYears })}</li>
        <li>{t('key.older')}</li>
        <li>{t('key.provisional')}</li>
        <li>{t('key.suppressed')}</li>
        <li>{t('key.missing')}</li>
      </ul>
    </details>
  );
}
