import { useTranslation } from 'react-i18next';
import { useUnitWords } from '@/api/valueWords';
import { useFormat } from '@/i18n/format';
import { DownloadButton } from '@/ui/DownloadButton';
import { SeriesChart } from '@/ui/SeriesChart';
import { seriesRows, type TargetLine } from '@/ui/seriesRows';
import { areaOf, useAreas } from './areas';
import { BesideChoice } from './BesideChoice';
import { choiceOf, linesBeside } from './besides';
import { ChartDownloads } from './ChartDownloads';
import { FiguresTable } from './FiguresTable';
import { ForecastPart } from './ForecastPart';
import { LargerAreas } from './LargerAreas';
import { PlaceInWords } from './PlaceInWords';
import type { Indicator, IndicatorSeries, Observation } from './queries';
import type { Beside } from './search';
import { hasValue, rowsByYear } from './series';

interface DevelopmentProps {
  indicator: Indicator;
  series: IndicatorSeries;
  /** Of the same area, of everyone, girls and boys. */
  observations: readonly Observation[];
  beside: readonly Beside[];
  target?: TargetLine;
  onBeside: (wanted: Beside[]) => void;
}

/** How an indicator develops in an area: in a sentence, as a chart with where it is heading, and as tables. */
export function Development({ indicator, series, observations, beside, target, onBeside }: DevelopmentProps) {
  const { t } = useTranslation('indicator');
  const { language, text } = useFormat();
  const areas = useAreas();
  const unitWords = useUnitWords();
  const area = areaOf(series.area);
  const rows = rowsByYear(series.points);
  const told = rows.some(hasValue);
  const lines = linesBeside(series, observations, beside, {
    comparator: (comparator) => t(`beside.${choiceOf(comparator)}`),
    sex: (sex) => t(`sex.${sex}`),
  });
  const caption = t('figures.caption', {
    name: text(series.name),
    area: areas.name(area),
    sex: t(`sex.${series.sex}`),
  });
  const file = `/api/v1/indicators/${series.indicatorId}/observations?language=${language}`;
  const ahead = series.forecast;
  return (
    <>
      <p>
        <b>{text(series.sentence)}</b>
      </p>
      {!told && <LargerAreas indicatorId={series.indicatorId} area={area} sex={series.sex} />}
      {told && (
        <>
          <p className="soft">{t('figures.unit', { unit: unitWords(series.unit) })}</p>
          <BesideChoice series={series} observations={observations} wanted={beside} onChange={onBeside} />
          <SeriesChart
            label={caption}
            rows={seriesRows({ values: rows, forecast: ahead?.values, beside: lines, target })}
            beside={lines}
            names={{
              value: areas.name(area),
              expected: ahead && t('forecast.line'),
              probable: ahead && t('forecast.probable'),
              nearlySure: ahead && t('forecast.nearlySure'),
              target: target && t('figures.target'),
            }}
            unit={series.unit === 'PERCENT' ? '%' : undefined}
            decimals={series.decimals}
          />
          <ChartDownloads series={series} beside={beside} />
          <PlaceInWords series={series} />
          <ForecastPart series={series} />
        </>
      )}
      {rows.length > 0 && (
        <>
          <h3>{t('table.title')}</h3>
          <FiguresTable indicator={indicator} caption={caption} rows={rows} beside={lines} />
        </>
      )}
      <p className="soft">{text(series.attribution)}</p>
      {rows.length > 0 && (
        <div className="row">
          <DownloadButton
            path={`${file}&area=${encodeURIComponent(area)}`}
            fileName={`${t('download.name')}-${area.replace(':', '-')}.csv`}
            label={t('download.area')}
          />
          <DownloadButton path={file} fileName={`${t('download.name')}.csv`} label={t('download.all')} />
        </div>
      )}
    </>
  );
}
