import { ArrowRight, CircleHelp, TrendingDown, TrendingUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import type { Development } from './queries';

const ARROWS = { UP: TrendingUp, DOWN: TrendingDown, SAME: ArrowRight } as const;

/** Which way it goes and whether that is good: an arrow, a word and a colour. */
export function Way({ change }: { change: Development['change'] }) {
  const { t } = useTranslation('choice');
  const Arrow = change ? ARROWS[change.way] : CircleHelp;
  const tone = change?.good === undefined ? 'idle' : change.good ? 'good' : 'bad';
  return (
    <Badge tone={tone} icon={<Arrow className="way-arrow" aria-hidden="true" />}>
      {change ? t(`way.${change.way}`) : t('way.none')}
      {change?.good !== undefined && `, ${t(change.good ? 'way.good' : 'way.bad')}`}
    </Badge>
  );
}
