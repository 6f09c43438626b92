import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Brief } from './queries';

/** Values and changes of an indicator as they are read. */
export function useValues({ unit, decimals }: Pick<Brief, 'unit' | 'decimals'>) {
  const { t } = useTranslation('choice');
  const { locale } = useFormat();
  const known = (['PERCENT', 'PER_1000', 'COUNT'] as const).find((candidate) => candidate === unit);
  const withUnit = (value: string) => (known ? t(`unit.${known}`, { value }) : `${value} ${unit}`);
  const format = (value: number, places: number, signed: boolean) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
      signDisplay: signed ? 'exceptZero' : 'auto',
    }).format(value);
  return {
    value: (value: number) => withUnit(format(value, decimals, false)),
    /** A change in a year is smaller than a value: told with one more decimal. */
    pace: (value: number) =>
      unit === 'PERCENT'
        ? t('unit.points', { value: format(value, decimals + 1, true) })
        : withUnit(format(value, decimals + 1, true)),
  };
}
