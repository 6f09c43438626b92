import { useState } from 'react';
import { Figures } from '@/features/indicator/Figures';
import { useIndicator } from '@/features/indicator/queries';
import type { FiguresSearch } from '@/features/indicator/search';
import { Loaded } from '@/ui/Loaded';
import type { TargetLine } from '@/ui/seriesRows';

interface CurveFigureProps {
  indicatorId: string;
  area: string;
  target?: TargetLine & { areaType: string; areaCode: string };
}

/** The figures of the group's own area to begin with; another can be looked at without leaving the page. */
export function CurveFigure({ indicatorId, area, target }: CurveFigureProps) {
  const [search, setSearch] = useState<FiguresSearch>({});
  const query = useIndicator(indicatorId);
  const shown = search.area ?? area;
  const ofShown = target && shown === `${target.areaType}:${target.areaCode}`;
  return (
    <Loaded query={query} lines={10}>
      {(indicator) => (
        <Figures
          indicator={indicator}
          area={shown}
          sex={search.sex ?? 'TOTAL'}
          beside={search.beside ?? []}
          target={ofShown && (search.sex ?? 'TOTAL') === 'TOTAL' ? target : undefined}
          onSearch={setSearch}
        />
      )}
    </Loaded>
  );
}
