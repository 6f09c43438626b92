import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitWords } from '@/api/valueWords';
import { pickText, useFormat } from '@/i18n/format';
import { useAreas } from './areas';
import { IndicatorMarks } from './IndicatorMarks';
import type { IndicatorSummary } from './queries';
import './indicator.css';

interface IndicatorRowsProps {
  indicators: readonly IndicatorSummary[];
  /** Whether it is told what there is for a municipality. */
  municipality?: string;
  /** What the reader may do with each. */
  action?: (indicator: IndicatorSummary) => ReactNode;
}

/** Indicators as a list: what, in which unit, from whom, and what there is for the municipality that was asked for. */
export function IndicatorRows({ indicators, municipality, action }: IndicatorRowsProps) {
  return (
    <ul className="rows">
      {indicators.map((indicator) => (
        <IndicatorRow key={indicator.id} indicator={indicator} municipality={municipality} action={action} />
      ))}
    </ul>
  );
}

interface IndicatorRowProps extends Omit<IndicatorRowsProps, 'indicators'> {
  indicator: IndicatorSummary;
}

function IndicatorRow({ indicator, municipality, action }: IndicatorRowProps) {
  const { t } = useTranslation('indicator');
  const { language, text, day } = useFormat();
  const unitWords = useUnitWords();
  const name = pickText(indicator.name, language);
  const { availability } = indicator;
  return (
    <li className="indicator-row">
      <h3>
        <Link
          to="/indicators/$indicatorId"
          params={{ indicatorId: indicator.id }}
          search={availability ? { area: `${availability.areaType}:${availability.areaCode}` } : {}}
          lang={name.lang}
        >
          {name.text}
        </Link>
      </h3>
      <IndicatorMarks indicator={indicator} />
      {municipality && <Availability municipality={municipality} availability={availability} />}
      <p className="soft dotted">
        <span>{unitWords(indicator.unit)}</span>
        <span>{text(indicator.attribution)}</span>
        {indicator.updatedDate && <span>{t('updated', { date: day(indicator.updatedDate) })}</span>}
      </p>
      {action?.(indicator)}
    </li>
  );
}

/** "Turku: 2010–2025", or the smallest area around it that has something. */
function Availability({
  municipality,
  availability,
}: {
  municipality: string;
  availability: IndicatorSummary['availability'];
}) {
  const { t } = useTranslation('indicator');
  const areas = useAreas();
  if (!availability) {
    return <p>{t('availability.none', { area: areas.name(`MUNICIPALITY:${municipality}`) })}</p>;
  }
  const { areaType, areaCode, firstYear, lastYear, years } = availability;
  return (
    <p>
      {t('availability.years', {
        area: areas.name(`${areaType}:${areaCode}`),
        span: firstYear === lastYear ? String(lastYear) : `${firstYear}–${lastYear}`,
        count: years,
      })}
      {areaType !== 'MUNICIPALITY' && ` ${t('availability.around')}`}
    </p>
  );
}
