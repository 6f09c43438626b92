import { useState } from 'react';
import { Figures } from '@/features/indicator/Figures';
import { useIndicator } from '@/features/indicator/queries';
import type { FiguresSearch } from '@/features/indicator/search';
import { Loaded } from '@/ui/Loaded';

/** The figures of the group's own area to begin with; another can be looked at without leaving the page. */
export function CurveFigure({ indicatorId, area }: { indicatorId: string; area: string }) {
  const [search, setSearch] = useState<FiguresSearch>({});
  const query = useIndicator(indicatorId);
  return (
    <Loaded query={query} lines={10}>
      {(indicator) => (
        <Figures
          indicator={indicator}
          area={search.area ?? area}
          sex={search.sex ?? 'TOTAL'}
          onSearch={setSearch}
        />
      )}
    </Loaded>
  );
}
