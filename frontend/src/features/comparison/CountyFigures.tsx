import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useIndicatorThemes } from '@/api/reference';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { DownloadButton } from '@/ui/DownloadButton';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { type Scorecard, useScorecard } from './queries';
import { ScorecardTable } from './ScorecardTable';
import { ScorecardKey, ScorecardWords } from './ScorecardWords';
import { SmallMultiples } from './SmallMultiples';
import { type FiguresSearch, SEXES } from './search';
import './comparison.css';

const FigureMap = lazy(() => import('./FigureMap').then((module) => ({ default: module.FigureMap })));

interface CountyFiguresProps {
  countyCode: string;
  search: FiguresSearch;
  onSearch: (search: FiguresSearch) => void;
}

/** The municipalities of a county beside each other: in words, as a table, on a map and as small charts. */
export function CountyFigures({ countyCode, search, onSearch }: CountyFiguresProps) {
  const { t } = useTranslation('comparison');
  const sex = search.sex ?? 'TOTAL';
  const themes = useIndicatorThemes();
  const query = useScorecard(countyCode, search.theme, sex, search.year);
  const lastYear = Number(helsinkiDay().slice(0, 4)) - 1;
  return (
    <>
      <div className="filters">
        <SelectField
          label={t('filter.theme')}
          value={search.theme ?? ''}
          none={t('filter.allThemes')}
          choices={themes}
          onChange={(theme) => onSearch({ sex: search.sex, year: search.year, theme: theme || undefined })}
        />
        <SelectField
          label={t('filter.sex')}
          value={sex}
          choices={SEXES.map((one) => ({ value: one, label: t(`sex.${one}`) }))}
          onChange={(one) => onSearch({ ...search, sex: one === 'TOTAL' ? undefined : one })}
        />
        <SelectField
          label={t('filter.year')}
          value={search.year ? String(search.year) : ''}
          none={t('filter.latest')}
          choices={years(lastYear, search.year)}
          onChange={(year) => onSearch({ ...search, year: Number(year) || undefined })}
        />
      </div>
      <Loaded
        query={query}
        lines={14}
        isEmpty={(scorecard) => scorecard.indicators.length === 0}
        empty={
          <Empty
            text={t(search.theme || search.sex || search.year ? 'noneOfTheme' : 'none')}
            next={<LinkButton to="/indicators">{t('catalogue')}</LinkButton>}
          />
        }
      >
        {(scorecard) => (
          <>
            <Beside scorecard={scorecard} search={search} onSearch={onSearch} />
            <OneIndicator scorecard={scorecard} search={search} onSearch={onSearch} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** The last twenty years, and the chosen one if it is another. */
function years(last: number, chosen: number | undefined) {
  const all = Array.from({ length: 20 }, (_, back) => last - back);
  if (chosen && !all.includes(chosen)) all.push(chosen);
  return all.sort((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) }));
}

interface PartProps extends Pick<CountyFiguresProps, 'search' | 'onSearch'> {
  scorecard: Scorecard;
}

function Beside({ scorecard, search, onSearch }: PartProps) {
  const { t } = useTranslation('comparison');
  const { language, text } = useFormat();
  const query = new URLSearchParams({ language, sex: scorecard.sex });
  if (search.theme) query.set('theme', search.theme);
  if (search.year) query.set('year', String(search.year));
  const sources = [...new Set(scorecard.indicators.map((indicator) => text(indicator.attribution)))];
  return (
    <Card
      title={t('table.title')}
      aside={
        <DownloadButton
          path={`/api/v1/counties/${scorecard.countyCode}/indicator-scorecard?${query}`}
          fileName={`yhdyspinta-${scorecard.countyCode}.csv`}
        />
      }
    >
      {scorecard.indicators.some((indicator) => indicator.synthetic) && (
        <Notice tone="watch">{t('synthetic')}</Notice>
      )}
      <ScorecardWords scorecard={scorecard} />
      {scorecard.more && <p>{t('more', { count: scorecard.indicators.length })}</p>}
      <div className="filters">
        <SelectField
          label={t('filter.sort')}
          value={search.sort ?? ''}
          none={t('filter.byName')}
          choices={scorecard.indicators.map((indicator) => ({
            value: indicator.id,
            label: text(indicator.name),
          }))}
          onChange={(sort) => onSearch({ ...search, sort: sort || undefined })}
        />
      </div>
      <ScorecardTable scorecard={scorecard} sort={search.sort} />
      <ScorecardKey changeYears={scorecard.changeYears} />
      <p className="soft">{t('sources', { sources: sources.join(' · ') })}</p>
    </Card>
  );
}

/** The indicator that is looked at closer: on the map, and how it came there in each municipality. */
function OneIndicator({ scorecard, search, onSearch }: PartProps) {
  const { t } = useTranslation('comparison');
  const { text } = useFormat();
  const at = Math.max(
    scorecard.indicators.findIndex(({ id }) => id === search.indicator),
    0,
  );
  const indicator = scorecard.indicators[at];
  if (!indicator) return null;
  return (
    <>
      <Card
        title={t('map.title')}
        aside={
          <LinkButton small to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }}>
            {t('map.open')}
          </LinkButton>
        }
      >
        <div className="filters">
          <SelectField
            label={t('map.indicator')}
            value={indicator.id}
            choices={scorecard.indicators.map(({ id, name }) => ({ value: id, label: text(name) }))}
            onChange={(id) => onSearch({ ...search, indicator: id })}
          />
        </div>
        <h3>{text(indicator.name)}</h3>
        <Suspense fallback={<Skeleton lines={8} />}>
          <FigureMap indicator={indicator} at={at} rows={scorecard.rows} />
        </Suspense>
      </Card>
      <Card title={t('small.title')}>
        <h3>{text(indicator.name)}</h3>
        <SmallMultiples indicator={indicator} rows={scorecard.rows} sex={scorecard.sex} />
      </Card>
    </>
  );
}
