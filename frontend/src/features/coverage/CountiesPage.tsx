import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { DayChoice } from '@/ui/DayChoice';
import { Loaded } from '@/ui/Loaded';
import { Meter } from '@/ui/Meter';
import { Page } from '@/ui/Page';
import { Table } from '@/ui/Table';
import { useCountryCoverage } from './queries';

/** The country, county by county. */
export function CountiesPage() {
  const { t } = useTranslation('coverage');
  const { text, compare, day, percent } = useFormat();
  const { on } = useSearch({ from: '/counties' });
  const navigate = useNavigate({ from: '/counties' });
  const country = useCountryCoverage(on);
  const sum = country.data?.ratio;
  return (
    <Page
      title={t('country.title')}
      over={t('country.over', { date: day(on ?? helsinkiDay()) })}
      lead={
        <p>
          {sum && sum.required > 0
            ? t('country.lead', {
                share: percent(sum.represented / sum.required),
                groups: country.data?.items.reduce((total, item) => total + item.groups, 0),
              })
            : t('country.leadEmpty')}
        </p>
      }
      actions={
        <DayChoice
          day={on}
          onChange={(next) =>
            navigate({ search: next ? { on: next } : {}, replace: true, resetScroll: false })
          }
        />
      }
    >
      <Loaded query={country} lines={12}>
        {({ items }) => (
          <Table
            caption={t('country.table')}
            captionHidden
            rows={[...items].sort((a, b) => compare(text(a.countyName), text(b.countyName)))}
            rowKey={(item) => item.countyCode}
            columns={[
              {
                key: 'name',
                header: t('country.county'),
                cell: (item) => (
                  <Link to="/counties/$code" params={{ code: item.countyCode }} search={on ? { on } : {}}>
                    {text(item.countyName)}
                  </Link>
                ),
              },
              {
                key: 'groups',
                header: t('country.groups'),
                numeric: true,
                cell: (item) => `${item.groups}/${item.municipalities}`,
              },
              {
                key: 'ratio',
                header: t('country.represented'),
                cell: (item) =>
                  item.ratio ? (
                    <Meter part={item.ratio.represented} whole={item.ratio.required} />
                  ) : (
                    <span className="soft">{t('country.noStandard')}</span>
                  ),
              },
              {
                key: 'missing',
                header: t('country.missing'),
                numeric: true,
                cell: (item) => (item.ratio ? item.missingRequired : '–'),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
