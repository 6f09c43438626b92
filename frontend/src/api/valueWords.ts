import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
/** What a value must be told with. */
export interface Measure {
  unit: string;
  decimals: number;
}

const UNITS = ['COUNT', 'PERCENT', 'PER_1000'] as const;

/** The unit of an indicator in words; a unit of somebody's own stands as its code. */
export function useUnitWords() {
  const { t } = useTranslation('indicator');
  return (unit: string) => {
    const known = UNITS.find((candidate) => candidate === unit);
    return known ? t(`unit.${known}`) : unit;
  };
}

/** Values of an indicator as they are read: with its decimals, and with its unit where nothing else tells it. */
export function useValueWords({ unit, decimals }: Measure) {
  const { t } = useTranslation('indicator');
  const { number } = useFormat();
  const known = UNITS.find((candidate) => candidate === unit);
  const bare = (value: number) => number(value, decimals);
  return {
    bare,
    withUnit: (value: number) =>
      known ? t(`withUnit.${known}`, { value: bare(value) }) : `${bare(value)} ${unit}`,
  };
}
