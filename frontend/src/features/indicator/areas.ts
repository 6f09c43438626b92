import { useTranslation } from 'react-i18next';
import { useCounties, useMunicipalities } from '@/api/reference';
import { helsinkiDay, type LocalText, useFormat } from '@/i18n/format';

export const LEVELS = ['COUNTRY', 'COUNTY', 'SUBREGION', 'MUNICIPALITY'] as const;
export type Level = (typeof LEVELS)[number];

/** The level of an area written as "MUNICIPALITY:853", or "FI" for the country. */
export function levelOf(area: string): Level {
  return LEVELS.find((level) => area.startsWith(`${level}:`)) ?? 'COUNTRY';
}

/** An area as the address holds it. */
export const areaOf = ({ type, code }: { type: string; code: string }) =>
  type === 'COUNTRY' ? 'FI' : `${type}:${code}`;

export const codeOf = (area: string) => area.slice(area.indexOf(':') + 1);

/** The areas that figures are told of, by level, with their names in the reader's language. */
export function useAreas() {
  const { t } = useTranslation('indicator');
  const { text, compare } = useFormat();
  const counties = useCounties().data ?? [];
  const municipalities = useMunicipalities().data ?? [];
  const today = helsinkiDay();
  const current = municipalities.filter((one) => !one.validToDate || one.validToDate >= today);
  const namesOf = (places: readonly { code: string; name: LocalText }[]) =>
    new Map(places.map((one) => [one.code, text(one.name)]));
  const subregions = new Map(current.map((one) => [one.subregionCode, one.subregionName]));

  const choices = (level: Exclude<Level, 'COUNTRY'>) => {
    const named = level === 'SUBREGION' ? subregions : namesOf(level === 'COUNTY' ? counties : current);
    return [...named]
      .map(([code, label]) => ({ value: `${level}:${code}`, label }))
      .sort((a, b) => compare(a.label, b.label));
  };

  const name = (area: string) => {
    const code = codeOf(area);
    switch (levelOf(area)) {
      case 'COUNTRY':
        return t('area.country');
      case 'COUNTY':
        return text(counties.find((one) => one.code === code)?.name) || code;
      case 'SUBREGION':
        return t('area.subregionOf', { name: subregions.get(code) ?? code });
      case 'MUNICIPALITY':
        return text(municipalities.find((one) => one.code === code)?.name) || code;
    }
  };

  /** The larger areas around a municipality, the smallest first; none around the others but the country. */
  const around = (area: string): string[] => {
    if (levelOf(area) === 'COUNTRY') return [];
    const place = levelOf(area) === 'MUNICIPALITY' && municipalities.find((one) => one.code === codeOf(area));
    return place ? [`SUBREGION:${place.subregionCode}`, `COUNTY:${place.countyCode}`, 'FI'] : ['FI'];
  };

  return { choices, name, around };
}
