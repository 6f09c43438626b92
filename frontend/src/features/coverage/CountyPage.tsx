import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { DayChoice } from '@/ui/DayChoice';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemPage } from '@/ui/ProblemPage';
import { ReportChoice } from '@/ui/ReportChoice';
import { Skeleton } from '@/ui/Skeleton';
import { CountyFacts } from './CountyFacts';
import { CountyMatrix } from './CountyMatrix';
import { CountySentence } from './CountySentence';
import { GoodNews } from './GoodNews';
import { OpenData } from './OpenData';
import { useCountyCoverage } from './queries';
import type { CountySearch } from './search';

const CountyMap = lazy(() => import('./CountyMap').then((module) => ({ default: module.CountyMap })));
const CountyYear = lazy(() => import('./CountyYear').then((module) => ({ default: module.CountyYear })));

interface CountyPageProps {
  tabs?: ReactNode;
  actions?: ReactNode;
  mayStartGroup?: boolean;
}

/** Who sits at the table in the groups of a county's municipalities: in words, as a matrix, on a map, over a year. */
export function CountyPage({ tabs, actions, mayStartGroup }: CountyPageProps) {
  const { t } = useTranslation('coverage');
  const { text, day } = useFormat();
  const { code } = useParams({ from: '/counties/$code' });
  const search = useSearch({ from: '/counties/$code' });
  const navigate = useNavigate({ from: '/counties/$code' });
  const county = useCounties().data?.find((candidate) => candidate.code === code);
  const coverage = useCountyCoverage(code, search.on);
  if (coverage.error && !coverage.data)
    return <ProblemPage error={coverage.error} retry={() => coverage.refetch()} />;
  const change = (next: Partial<CountySearch>) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });

  return (
    <Page
      title={county && text(county.name)}
      over={t('county.over', { date: day(search.on ?? helsinkiDay()) })}
      lead={coverage.data && <CountySentence coverage={coverage.data} />}
      actions={
        <>
          <DayChoice day={search.on} onChange={(on) => change({ on })} />
          {actions}
        </>
      }
      tabs={tabs}
    >
      {county?.type === 'ALAND' && (
        <Notice title={t('county.aland.title')}>
          <p>{t('county.aland.text')}</p>
        </Notice>
      )}
      <Loaded query={coverage} lines={12}>
        {(data) => (
          <>
            <CountyFacts coverage={data} />
            <CountyMatrix
              coverage={data}
              search={search}
              onSearch={change}
              mayStartGroup={mayStartGroup && !search.on}
            />
            <Suspense fallback={<Skeleton lines={8} />}>
              <CountyMap coverage={data} />
              <CountyYear countyCode={code} to={search.on ?? helsinkiDay()} />
            </Suspense>
            <GoodNews countyCode={code} />
            <ReportChoice path={`/api/v1/counties/${code}/report`} name={text(county?.name) || code} />
            <OpenData countyCode={code} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
