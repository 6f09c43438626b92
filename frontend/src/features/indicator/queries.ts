import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import type { CatalogueSearch, Sex } from './search';

type Schemas = components['schemas'];
export type Indicator = Schemas['Indicator'];
export type IndicatorSummary = Schemas['IndicatorSummary'];
export type Observation = Schemas['Observation'];
export type IndicatorSeries = Schemas['IndicatorSeries'];
export type Forecast = Schemas['SeriesForecast'];

export function useIndicators({ theme, source, off, ...rest }: CatalogueSearch) {
  const query = {
    ...rest,
    theme: theme ? [theme] : undefined,
    source: source && [source],
    switchedOff: off,
  };
  return useInfiniteQuery({
    queryKey: ['indicators', query],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/indicators', { params: { query: { ...query, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

export function useIndicator(indicatorId: string) {
  return useQuery({
    queryKey: ['indicator', indicatorId],
    queryFn: () => read(api.GET('/api/v1/indicators/{indicatorId}', { params: { path: { indicatorId } } })),
  });
}

/** The widest area that has a figure, where the page begins; the country when there is none at all. */
export function useWidestArea(indicatorId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['indicator', indicatorId, 'widest-area'],
    queryFn: async () => {
      const page = await read(
        api.GET('/api/v1/indicators/{indicatorId}/observations', {
          params: {
            path: { indicatorId },
            query: { areaType: ['COUNTRY', 'COUNTY', 'SUBREGION', 'MUNICIPALITY'], rows: 1 },
          },
        }),
      );
      const [first] = page.items;
      return first && first.areaType !== 'COUNTRY' ? `${first.areaType}:${first.areaCode}` : 'FI';
    },
    enabled,
  });
}

/** All that is told of an area: every year and sex, which is far less than a page. */
export function useFigures(indicatorId: string, area: string | undefined) {
  return useQuery({
    queryKey: ['indicator', indicatorId, 'figures', area],
    queryFn: async () =>
      (
        await read(
          api.GET('/api/v1/indicators/{indicatorId}/observations', {
            params: { path: { indicatorId }, query: { area: area ? [area] : undefined } },
          }),
        )
      ).items,
    enabled: area !== undefined,
  });
}

/** How an indicator develops in an area: what is told of it in words, as points, ahead and beside others. */
export function useSeries(indicatorId: string, area: string, sex: Sex) {
  return useQuery({
    queryKey: ['indicator', indicatorId, 'series', area, sex],
    queryFn: () =>
      read(
        api.GET('/api/v1/indicators/{indicatorId}/series', {
          params: { path: { indicatorId }, query: { area, sex } },
        }),
      ),
  });
}

/** What is known of some areas in some years, as a grid shows it. */
export function useFiguresOf(
  indicatorId: string,
  areas: readonly string[],
  years: readonly number[],
  sex: Observation['sex'],
) {
  return useQuery({
    queryKey: ['indicator', indicatorId, 'grid', areas, years, sex],
    queryFn: async () =>
      (
        await read(
          api.GET('/api/v1/indicators/{indicatorId}/observations', {
            params: {
              path: { indicatorId },
              query: {
                area: [...areas],
                fromYear: years.at(0),
                toYear: years.at(-1),
                sex: [sex],
                rows: 10_000,
              },
            },
          }),
        )
      ).items,
    enabled: areas.length > 0,
  });
}
