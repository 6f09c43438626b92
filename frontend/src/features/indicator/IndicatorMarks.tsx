import { Ban, FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIndicatorThemes } from '@/api/reference';
import { Badge } from '@/ui/Badge';
import type { IndicatorSummary } from './queries';
import './indicator.css';

type Marked = Pick<
  IndicatorSummary,
  'themeCode' | 'source' | 'switchedOn' | 'synthetic' | 'groupId' | 'countyCode'
>;

/** What an indicator is about, whose it is, and what to know before its figures are believed. */
export function IndicatorMarks({ indicator }: { indicator: Marked }) {
  const { t } = useTranslation('indicator');
  const theme = useIndicatorThemes().find((candidate) => candidate.value === indicator.themeCode);
  return (
    <div className="row marks">
      {theme && <Badge tone="accent">{theme.label}</Badge>}
      <Badge>{t(`source.${indicator.source}`)}</Badge>
      {indicator.groupId && <Badge>{t('ownOf.group')}</Badge>}
      {indicator.countyCode && <Badge>{t('ownOf.county')}</Badge>}
      {indicator.synthetic && (
        <Badge tone="watch" icon={<FlaskConical className="mark-icon" aria-hidden="true" />}>
          {t('synthetic')}
        </Badge>
      )}
      {!indicator.switchedOn && (
        <Badge tone="idle" icon={<Ban className="mark-icon" aria-hidden="true" />}>
          {t('off')}
        </Badge>
      )}
    </div>
  );
}
