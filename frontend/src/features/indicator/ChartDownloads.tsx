import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { DownloadButton } from '@/ui/DownloadButton';
import { areaOf } from './areas';
import type { IndicatorSeries } from './queries';
import type { Beside } from './search';

const FORMATS = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  svg: 'image/svg+xml',
};

interface ChartDownloadsProps {
  series: IndicatorSeries;
  beside: readonly Beside[];
}

/** The chart with its sentence and source, to be shown elsewhere; girls and boys apart are charts of their own. */
export function ChartDownloads({ series, beside }: ChartDownloadsProps) {
  const { t } = useTranslation('indicator');
  const { language } = useFormat();
  const area = areaOf(series.wantedArea ?? series.area);
  const query = new URLSearchParams({ area, sex: series.sex, language });
  for (const one of beside) if (one !== 'SEXES') query.append('beside', one);
  return (
    <fieldset className="row bare" aria-label={t('download.chart')}>
      {(['pptx', 'png', 'svg'] as const).map((format) => (
        <DownloadButton
          key={format}
          path={`/api/v1/indicators/${series.indicatorId}/series.${format}?${query}`}
          fileName={`${t('download.name')}-${area.replace(':', '-')}.${format}`}
          type={FORMATS[format]}
          label={t(`download.${format}`)}
        />
      ))}
    </fieldset>
  );
}
