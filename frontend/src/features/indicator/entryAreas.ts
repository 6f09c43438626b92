import { useGroup } from '@/api/group';
import { useMunicipalities } from '@/api/reference';
import { helsinkiDay, useFormat } from '@/i18n/format';
import type { Indicator } from './queries';

/** The areas that figures of an indicator are entered of: those of its group or county; of a common one, of the county that is chosen. */
export function useEntryAreas(indicator: Indicator, chosenCounty: string): string[] {
  const { compare, text } = useFormat();
  const group = useGroup(indicator.groupId ?? '', indicator.groupId !== undefined).data?.value;
  const municipalities = useMunicipalities().data ?? [];
  if (indicator.groupId && !group) return [];
  const county = indicator.countyCode ?? group?.countyCode ?? chosenCounty;
  const today = helsinkiDay();
  const own = municipalities
    .filter((one) => !one.validToDate || one.validToDate >= today)
    .filter((one) =>
      group?.municipalityCodes.length
        ? group.municipalityCodes.includes(one.code)
        : one.countyCode === county,
    )
    .sort((a, b) => compare(text(a.name), text(b.name)))
    .map((one) => `MUNICIPALITY:${one.code}`);
  if (own.length === 0 || group?.municipalityCodes.length) return own;
  return [...own, `COUNTY:${county}`];
}
