import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@/i18n/format';
import { api, read } from './client';
import type { components } from './schema';

export type County = components['schemas']['County'];
export type Municipality = components['schemas']['Municipality'];
export type Perspective = components['schemas']['Perspective'];

/** Reference data changes a few times a year. */
const SELDOM = 60 * 60_000;

export function useCounties() {
  return useQuery({
    queryKey: ['counties'],
    queryFn: async () => (await read(api.GET('/api/v1/counties'))).items,
    staleTime: SELDOM,
  });
}

export function useMunicipalities() {
  return useQuery({
    queryKey: ['municipalities'],
    queryFn: async () => (await read(api.GET('/api/v1/municipalities'))).items,
    staleTime: SELDOM,
  });
}

/** The national perspectives, with those of a county when one is named. */
export function usePerspectives(county?: string) {
  return useQuery({
    queryKey: ['perspectives', county ?? ''],
    queryFn: async () =>
      (await read(api.GET('/api/v1/perspectives', { params: { query: { county } } }))).items,
    staleTime: SELDOM,
  });
}

export type StandardItem = components['schemas']['StandardItem'];

/** What is asked of groups today: nationally, or in a county when one is named. */
export function useStandardItems(county?: string) {
  return useQuery({
    queryKey: ['standard-items', county ?? ''],
    queryFn: async () =>
      (await read(api.GET('/api/v1/standard-items', { params: { query: { county } } }))).items,
    staleTime: SELDOM,
  });
}

/** The themes of indicators, with their names in the reader's language. */
export function useIndicatorThemes() {
  const { text } = useFormat();
  const themes = useQuery({
    queryKey: ['indicator-themes'],
    queryFn: async () => (await read(api.GET('/api/v1/indicator-themes'))).items,
    staleTime: SELDOM,
  });
  return (themes.data ?? []).map((theme) => ({ value: theme.code, label: text(theme.name) || theme.code }));
}
