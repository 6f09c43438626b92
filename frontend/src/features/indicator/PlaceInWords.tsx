import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { IndicatorSeries } from './queries';

/** The place amongst other municipalities, with what chance leaves possible, or why there is none; nothing of larger areas. */
export function PlaceInWords({ series }: { series: IndicatorSeries }) {
  const { t } = useTranslation('indicator');
  const { text } = useFormat();
  const { rank, rankRefusal } = series;
  if (rank)
    return (
      <p>
        {t(`rank.${rank.amongst}`, { place: rank.place, of: rank.of, year: rank.year })}{' '}
        {rank.bestPlace < rank.worstPlace &&
          t('rank.chance', { best: rank.bestPlace, worst: rank.worstPlace })}
      </p>
    );
  if (!rankRefusal || rankRefusal.code === 'ONLY_MUNICIPALITIES') return null;
  return (
    <p className="soft">
      {t('rank.none')} {text(rankRefusal.reason)}
    </p>
  );
}
