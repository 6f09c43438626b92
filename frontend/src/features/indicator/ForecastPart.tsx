import { useTranslation } from 'react-i18next';
import { useUnitWords, useValueWords } from '@/api/valueWords';
import { useFormat } from '@/i18n/format';
import { type Column, Table } from '@/ui/Table';
import type { Forecast, IndicatorSeries } from './queries';

type ForecastValue = Forecast['values'][number];

/** Where a series is heading: in words, with how often that would have been wrong, and as a table; or why that is not told. */
export function ForecastPart({ series }: { series: IndicatorSeries }) {
  const { t } = useTranslation('indicator');
  const { text, number } = useFormat();
  const unitWords = useUnitWords();
  const { bare } = useValueWords(series);
  const { forecast, forecastRefusal } = series;
  if (!forecast)
    return (
      <>
        <h3>{t('forecast.title')}</h3>
        <p>
          {t('forecast.none')} {text(forecastRefusal?.reason)}
        </p>
      </>
    );
  const range = (low: number, high: number) => `${bare(low)}–${bare(high)}`;
  const columns: Column<ForecastValue>[] = [
    { key: 'year', header: t('table.year'), cell: (row) => row.year },
    {
      key: 'value',
      header: t('forecast.expected', { unit: unitWords(series.unit) }),
      numeric: true,
      cell: (row) => bare(row.value),
    },
    { key: '80', header: t('forecast.probable'), numeric: true, cell: (row) => range(row.low80, row.high80) },
    {
      key: '95',
      header: t('forecast.nearlySure'),
      numeric: true,
      cell: (row) => range(row.low95, row.high95),
    },
  ];
  const error = number(forecast.backTestError, series.decimals + 1);
  return (
    <>
      <h3>{t('forecast.title')}</h3>
      <p>
        {t(`forecast.method.${forecast.method}`)} {t('forecast.made', { count: forecast.pointCount })}{' '}
        {t(series.unit === 'PERCENT' ? 'forecast.errorInPercentagePoints' : 'forecast.error', { error })}
      </p>
      <Table
        caption={t('forecast.title')}
        captionHidden
        columns={columns}
        rows={forecast.values}
        rowKey={(row) => String(row.year)}
      />
      <p className="soft">
        {t('forecast.limits')} {t('forecast.source', { source: forecast.source })}
      </p>
    </>
  );
}
