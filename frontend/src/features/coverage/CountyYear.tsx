import { useTranslation } from 'react-i18next';
import { addDays, useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LineChart } from '@/ui/LineChart';
import { Loaded } from '@/ui/Loaded';
import { Table } from '@/ui/Table';
import { useCountyHistory } from './queries';

/** How the share of represented core perspectives has changed in a year: a sentence, a line and a table. */
export function CountyYear({ countyCode, to }: { countyCode: string; to: string }) {
  const { t } = useTranslation('coverage');
  const { day, percent } = useFormat();
  const history = useCountyHistory(countyCode, addDays(to, -365), to);
  return (
    <Card title={t('year.title')}>
      <Loaded query={history} empty={<Empty text={t('year.empty')} />}>
        {({ items }) => {
          const points = items.filter((item) => item.required > 0);
          const share = (item: (typeof points)[number]) => item.represented / item.required;
          const [first, last] = [points[0], points.at(-1)];
          if (!first || !last) return <Empty text={t('year.empty')} />;
          const direction = share(last) > share(first) ? 'up' : share(last) < share(first) ? 'down' : 'same';
          return (
            <>
              <p>
                {t(`year.${direction}`, {
                  from: percent(share(first)),
                  to: percent(share(last)),
                  since: day(first.onDate),
                })}
              </p>
              <LineChart
                label={t('year.chart')}
                points={points.map((item) => ({
                  label: day(item.onDate),
                  value: Math.round(share(item) * 1000) / 10,
                }))}
                unit="%"
                min={0}
                max={100}
              />
              <details>
                <summary>{t('year.table')}</summary>
                <Table
                  caption={t('year.chart')}
                  captionHidden
                  rows={points}
                  rowKey={(item) => item.onDate}
                  columns={[
                    { key: 'date', header: t('year.date'), cell: (item) => day(item.onDate) },
                    {
                      key: 'share',
                      header: t('year.share'),
                      numeric: true,
                      cell: (item) => percent(share(item)),
                    },
                    {
                      key: 'count',
                      header: t('year.count'),
                      numeric: true,
                      cell: (item) => `${item.represented}/${item.required}`,
                    },
                  ]}
                />
              </details>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
