import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';

export type CountyCoverage = components['schemas']['CountyCoverage'];
export type CountyCoverageRow = CountyCoverage['rows'][number];
export type CoverageItem = components['schemas']['CoverageItem'];

export function useCountryCoverage(on?: string) {
  return useQuery({
    queryKey: ['coverage', 'country', on ?? ''],
    queryFn: () => read(api.GET('/api/v1/coverage', { params: { query: { on } } })),
  });
}

export function useCountyCoverage(countyCode: string, on?: string) {
  return useQuery({
    queryKey: ['coverage', 'county', countyCode, on ?? ''],
    queryFn: () =>
      read(
        api.GET('/api/v1/counties/{countyCode}/coverage', {
          params: { path: { countyCode }, query: { on } },
        }),
      ),
    placeholderData: (before) => (before?.countyCode === countyCode ? before : undefined),
  });
}

export function useCountyHistory(countyCode: string, from: string, to: string) {
  return useQuery({
    queryKey: ['coverage', 'county', countyCode, 'history', from, to],
    queryFn: () =>
      read(
        api.GET('/api/v1/counties/{countyCode}/coverage/history', {
          params: { path: { countyCode }, query: { from, to, step: 'MONTH' } },
        }),
      ),
  });
}

export function useClosedGaps(countyCode: string, since: string) {
  return useQuery({
    queryKey: ['coverage', 'county', countyCode, 'closed-gaps', since],
    queryFn: () =>
      read(
        api.GET('/api/v1/counties/{countyCode}/coverage/closed-gaps', {
          params: { path: { countyCode }, query: { since } },
        }),
      ),
  });
}

export function useGroupCoverage(groupId: string, on?: string) {
  return useQuery({
    queryKey: ['coverage', 'group', groupId, on ?? ''],
    queryFn: () =>
      read(api.GET('/api/v1/groups/{groupId}/coverage', { params: { path: { groupId }, query: { on } } })),
    placeholderData: (before) => (before?.groupId === groupId ? before : undefined),
  });
}
