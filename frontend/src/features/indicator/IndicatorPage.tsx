import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText, useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ProblemPage } from '@/ui/ProblemPage';
import { Skeleton } from '@/ui/Skeleton';
import { EntryLinks } from './EntryLinks';
import { Figures } from './Figures';
import { IndicatorMarks } from './IndicatorMarks';
import { type Indicator, useIndicator, useWidestArea } from './queries';
import { SourceCard } from './SourceCard';
import { type FiguresSearch, figuresSearch } from './search';

interface IndicatorPageProps {
  /** What the reader may do with it. */
  action?: (indicator: Indicator) => ReactNode;
  /** What else is told of it. */
  beside?: (indicator: Indicator) => ReactNode;
}

/** An indicator: its figures in words, as a line and as a table; what it means, where it comes from and its limits. */
export function IndicatorPage({ action, beside }: IndicatorPageProps) {
  const { t } = useTranslation('indicator');
  const { language } = useFormat();
  const { indicatorId } = useParams({ from: '/indicators/$indicatorId' });
  const query = useIndicator(indicatorId);
  const indicator = query.data;
  if (query.error && !indicator) return <ProblemPage error={query.error} retry={() => query.refetch()} />;
  const name = pickText(indicator?.name, language);
  return (
    <Page
      title={indicator && name.text}
      over={<Link to="/indicators">{t('page.all')}</Link>}
      lead={indicator && <IndicatorMarks indicator={indicator} />}
      actions={
        indicator && (
          <>
            {action?.(indicator)}
            <EntryLinks indicator={indicator} />
          </>
        )
      }
    >
      {indicator && (
        <>
          {indicator.synthetic && <Notice tone="watch">{t('page.synthetic')}</Notice>}
          <div className="two">
            <div className="stack">
              {indicator.switchedOn ? (
                <FiguresOf indicator={indicator} />
              ) : (
                <Notice tone="watch" title={t('page.off')}>
                  <p>{t('page.offText')}</p>
                </Notice>
              )}
            </div>
            <div className="stack">
              {beside?.(indicator)}
              <About indicator={indicator} />
              <SourceCard indicator={indicator} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}

/** The figures of the area in the address, or of the widest that has any. */
function FiguresOf({ indicator }: { indicator: Indicator }) {
  const from = '/indicators/$indicatorId' as const;
  const { area, sex = 'TOTAL', beside = [] } = figuresSearch({ ...useSearch({ from }) });
  const navigate = useNavigate({ from });
  const widest = useWidestArea(indicator.id, area === undefined);
  const shown = area ?? widest.data;
  const look = (search: FiguresSearch) => navigate({ search, replace: true, resetScroll: false });
  if (shown) return <Figures indicator={indicator} area={shown} sex={sex} beside={beside} onSearch={look} />;
  return widest.error ? (
    <ProblemNotice error={widest.error} retry={() => widest.refetch()} />
  ) : (
    <Skeleton lines={10} />
  );
}

function About({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicator');
  const { language } = useFormat();
  const description = pickText(indicator.description, language);
  const limits = pickText(indicator.limits, language);
  return (
    <Card title={t('about.title')}>
      <p>{t(`direction.${indicator.direction}`)}</p>
      {description.text ? (
        <p className="own-text" lang={description.lang}>
          {description.text}
        </p>
      ) : (
        indicator.source === 'SOTKANET' && <p className="soft">{t('about.noDescription')}</p>
      )}
      <h3>{t('about.limits')}</h3>
      {limits.text && (
        <p className="own-text" lang={limits.lang}>
          {limits.text}
        </p>
      )}
      <dl className="kv">
        {(['ZERO', 'PROVISIONAL', 'SUPPRESSED', 'MISSING'] as const).map((kind) => (
          <Fragment key={kind}>
            <dt>{t(`kind.${kind}`)}</dt>
            <dd>{t(`meaning.${kind}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  );
}
