import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Chip } from '@/ui/Chip';
import { DownloadButton } from '@/ui/DownloadButton';
import { Empty } from '@/ui/Empty';
import { LineChart } from '@/ui/LineChart';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { AreaChoice } from './AreaChoice';
import { useAreas } from './areas';
import { FiguresTable } from './FiguresTable';
import { type Indicator, type Observation, useFigures } from './queries';
import type { FiguresSearch, Sex } from './search';
import { type Change, changeOf, rowsByYear, sexesOf, type YearRow } from './series';
import { useUnitWords, useValueWords } from './useValueWords';

interface FiguresProps {
  indicator: Indicator;
  area: string;
  sex: Sex;
  onSearch: (search: FiguresSearch) => void;
}

/** The figures of an area: in words, as a line, and as a table; the choice of whose they are above them. */
export function Figures({ indicator, area, sex, onSearch }: FiguresProps) {
  const { t } = useTranslation('indicator');
  const query = useFigures(indicator.id, area);
  const sexes = sexesOf(query.data ?? []);
  const shown = sexes.length > 1 || (sexes.length === 1 && sexes[0] !== sex);
  return (
    <Card title={t('figures.title')}>
      <AreaChoice area={area} onChange={(wanted) => onSearch({ area: wanted, sex: own(sex) })} />
      {shown && (
        <fieldset className="row bare" aria-label={t('sex.label')}>
          {sexes.map((one) => (
            <Chip key={one} on={one === sex} onChange={() => onSearch({ area, sex: own(one) })}>
              {t(`sex.${one}`)}
            </Chip>
          ))}
        </fieldset>
      )}
      <Loaded query={query} lines={8}>
        {(observations) => <Series indicator={indicator} area={area} sex={sex} observations={observations} />}
      </Loaded>
    </Card>
  );
}

/** Everyone is meant when the address names no sex. */
const own = (sex: Sex) => (sex === 'TOTAL' ? undefined : sex);

type PlaceProps = Pick<FiguresProps, 'indicator' | 'area' | 'sex'>;

function Series({
  indicator,
  area,
  sex,
  observations,
}: PlaceProps & { observations: readonly Observation[] }) {
  const { t } = useTranslation('indicator');
  const { language, text } = useFormat();
  const areas = useAreas();
  const unitWords = useUnitWords();
  const rows = rowsByYear(observations, sex);
  const change = changeOf(rows, indicator.decimals);
  const caption = t('figures.caption', {
    name: text(indicator.name),
    area: areas.name(area),
    sex: t(`sex.${sex}`),
  });
  if (rows.length === 0) return <NoFigures indicator={indicator} area={area} sex={sex} />;
  const file = `/api/v1/indicators/${indicator.id}/observations?language=${language}`;
  return (
    <>
      <ChangeInWords indicator={indicator} area={area} rows={rows} change={change} />
      {!change && <LargerAreas indicator={indicator} area={area} sex={sex} />}
      {change && (
        <>
          <p className="soft">{t('figures.unit', { unit: unitWords(indicator.unit) })}</p>
          <LineChart
            label={caption}
            points={rows.map((row) => ({ label: String(row.year), value: row.value }))}
            unit={indicator.unit === 'PERCENT' ? '%' : undefined}
            decimals={indicator.decimals}
          />
        </>
      )}
      <FiguresTable indicator={indicator} caption={caption} rows={rows} />
      <p className="soft">{text(indicator.attribution)}</p>
      <div className="row">
        <DownloadButton
          path={`${file}&area=${encodeURIComponent(area)}`}
          fileName={`${t('download.name')}-${area.replace(':', '-')}.csv`}
          label={t('download.area')}
        />
        <DownloadButton path={file} fileName={`${t('download.name')}.csv`} label={t('download.all')} />
      </div>
    </>
  );
}

/** What the line shows, as a sentence: the latest value, where it came from, and which way is better. */
function ChangeInWords({
  indicator,
  area,
  rows,
  change,
}: {
  indicator: Indicator;
  area: string;
  rows: readonly YearRow[];
  change?: Change;
}) {
  const { t } = useTranslation('indicator');
  const areas = useAreas();
  const { withUnit } = useValueWords(indicator);
  const place = areas.name(area);
  if (!change) return <p>{t('sentence.none', { area: place })}</p>;
  const { first, last, way } = change;
  const latest = rows.at(-1);
  return (
    <p>
      <b>
        {way
          ? t(`sentence.${way}`, {
              area: place,
              from: withUnit(first.value),
              since: first.year,
              to: withUnit(last.value),
              year: last.year,
            })
          : t('sentence.one', { area: place, to: withUnit(last.value), year: last.year })}
      </b>{' '}
      {indicator.direction !== 'NEUTRAL' && t(`better.${indicator.direction}`)}{' '}
      {last.kind === 'PROVISIONAL' && t('sentence.provisional')}{' '}
      {latest?.kind === 'SUPPRESSED' && t('sentence.latestSuppressed', { year: latest.year })}
      {latest?.kind === 'MISSING' && t('sentence.latestMissing', { year: latest.year })}
    </p>
  );
}

function NoFigures({ indicator, area, sex }: PlaceProps) {
  const { t } = useTranslation('indicator');
  const areas = useAreas();
  return (
    <Empty
      text={t(sex === 'TOTAL' ? 'figures.none' : 'figures.noneOfSex', {
        area: areas.name(area),
        sex: t(`sex.${sex}`),
      })}
      next={<LargerAreas indicator={indicator} area={area} sex={sex} />}
    />
  );
}

/** Where an area has nothing to tell, the ones around it may. */
function LargerAreas({ indicator, area, sex }: PlaceProps) {
  const { t } = useTranslation('indicator');
  const areas = useAreas();
  const around = areas.around(area);
  if (around.length === 0) return null;
  return (
    <fieldset className="row bare" aria-label={t('figures.around')}>
      {around.map((larger) => (
        <LinkButton
          key={larger}
          small
          to="/indicators/$indicatorId"
          params={{ indicatorId: indicator.id }}
          search={{ area: larger, sex: own(sex) }}
          replace
          resetScroll={false}
        >
          {areas.name(larger)}
        </LinkButton>
      ))}
    </fieldset>
  );
}
