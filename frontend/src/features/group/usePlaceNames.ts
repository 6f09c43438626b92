import { useCounties, useMunicipalities } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import type { GroupSummary } from './queries';

/** Names the municipalities of a group, or its county when it belongs to no single municipality. */
export function usePlaceNames() {
  const { text, list } = useFormat();
  const municipalities = new Map(useMunicipalities().data?.map((item) => [item.code, item.name]));
  const counties = new Map(useCounties().data?.map((item) => [item.code, item.name]));
  return (group: Pick<GroupSummary, 'municipalityCodes' | 'countyCode'>): string =>
    group.municipalityCodes.length > 0
      ? list(group.municipalityCodes.map((code) => text(municipalities.get(code)) || code))
      : text(counties.get(group.countyCode)) || group.countyCode;
}
