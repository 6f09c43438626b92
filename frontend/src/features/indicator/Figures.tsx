import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { Chip } from '@/ui/Chip';
import { Loaded } from '@/ui/Loaded';
import type { TargetLine } from '@/ui/seriesRows';
import { AreaChoice } from './AreaChoice';
import { areaOf } from './areas';
import { Development } from './Development';
import { type Indicator, useFigures, useSeries } from './queries';
import type { Beside, FiguresSearch, Sex } from './search';
import { sexesOf } from './series';

interface FiguresProps {
  indicator: Indicator;
  area: string;
  sex: Sex;
  beside: readonly Beside[];
  /** What is aimed at, where somebody has a target. */
  target?: TargetLine;
  onSearch: (search: FiguresSearch) => void;
}

/** The figures of an area: whose they are is chosen above what is told of them. */
export function Figures({ indicator, area, sex, beside, target, onSearch }: FiguresProps) {
  const { t } = useTranslation('indicator');
  const query = useSeries(indicator.id, area, sex);
  const figures = useFigures(indicator.id, query.data && areaOf(query.data.area));
  const sexes = sexesOf(figures.data ?? []);
  const shown = sexes.length > 1 || (sexes.length === 1 && sexes[0] !== sex);
  const look = (changed: Partial<FiguresSearch>) => {
    const next = { area, sex, beside: [...beside], ...changed };
    // Everyone is meant when the address names no sex.
    onSearch({
      area: next.area,
      sex: next.sex === 'TOTAL' ? undefined : next.sex,
      beside: next.beside.length > 0 ? next.beside : undefined,
    });
  };
  return (
    <Card title={t('figures.title')}>
      <AreaChoice area={area} onChange={(wanted) => look({ area: wanted })} />
      {shown && (
        <fieldset className="row bare" aria-label={t('sex.label')}>
          {sexes.map((one) => (
            <Chip key={one} on={one === sex} onChange={() => look({ sex: one })}>
              {t(`sex.${one}`)}
            </Chip>
          ))}
        </fieldset>
      )}
      <Loaded query={query} lines={8}>
        {(series) => (
          <Development
            indicator={indicator}
            series={series}
            observations={figures.data ?? []}
            beside={beside}
            target={target}
            onBeside={(wanted) => look({ beside: wanted })}
          />
        )}
      </Loaded>
    </Card>
  );
}
