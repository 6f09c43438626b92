import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import type { Sex } from './search';

type Schemas = components['schemas'];
export type Scorecard = Schemas['CountyScorecard'];
export type Compared = Schemas['CountyScorecardIndicator'];
export type Row = Schemas['CountyScorecardRow'];
export type Value = Schemas['CountyScorecardValue'];
export type Observation = Schemas['Observation'];

export function useScorecard(countyCode: string, theme: string | undefined, sex: Sex, year?: number) {
  return useQuery({
    queryKey: ['scorecard', 'county', countyCode, theme ?? '', sex, year ?? ''],
    queryFn: () =>
      read(
        api.GET('/api/v1/counties/{countyCode}/indicator-scorecard', {
          params: { path: { countyCode }, query: { theme: theme ? [theme] : undefined, sex, year } },
        }),
      ),
    placeholderData: (before) => (before?.countyCode === countyCode ? before : undefined),
  });
}

/** More than thirty-two areas have in a century. */
const ROWS = 10_000;

/** All years of the areas of a comparison. */
export function useCourses(indicatorId: string, rows: readonly Row[], sex: Sex) {
  const area = rows.map((row) => (row.areaType === 'COUNTRY' ? 'FI' : `${row.areaType}:${row.areaCode}`));
  return useQuery({
    queryKey: ['indicator', indicatorId, 'courses', area, sex],
    queryFn: async () =>
      (
        await read(
          api.GET('/api/v1/indicators/{indicatorId}/observations', {
            params: { path: { indicatorId }, query: { area, sex: [sex], rows: ROWS } },
          }),
        )
      ).items,
  });
}
