import { useInfiniteQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';

export type Organisation = components['schemas']['Organisation'];
export type OrganisationWrite = components['schemas']['OrganisationWrite'];
export type Sector = Organisation['sector'];
export const SECTORS: Sector[] = [
  'MUNICIPALITY',
  'COUNTY',
  'NGO',
  'PARISH',
  'STATE',
  'PRIVATE',
  'RESEARCH',
  'NONE',
];

/** A renamed or merged organisation stands in the seats and in what the groups' coverage tells. */
export const REFRESHED = [['organisations'], ['members'], ['coverage']];

/** The county's organisations by name, or the best finds for what is typed. */
export function useOrganisationList(countyCode: string, q: string) {
  return useInfiniteQuery({
    queryKey: ['organisations', countyCode, 'list', q],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/counties/{countyCode}/organisations', {
          params: { path: { countyCode }, query: q ? { q } : { cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

export const loadOrganisation = (organisationId: string) =>
  readTagged(api.GET('/api/v1/organisations/{organisationId}', { params: { path: { organisationId } } }));
