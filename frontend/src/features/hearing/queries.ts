import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Hearing = Schemas['Hearing'];
export type HearingKind = Schemas['HearingKind'];
export type HearingWrite = Schemas['HearingWrite'];

/** Everything that a change of a hearing makes out of date. */
export const refreshedByHearing = (groupId: string) => [['hearings', groupId], ['hearing'], ['coverage']];

export const loadHearing = (hearingId: string) =>
  readTagged(api.GET('/api/v1/hearings/{hearingId}', { params: { path: { hearingId } } }));

export function useHearing(hearingId: string) {
  return useQuery({ queryKey: ['hearing', hearingId], queryFn: () => loadHearing(hearingId) });
}

/** The hearings of a group, the latest first: all, or those that have or have not been answered. */
export function useHearings(groupId: string, answered?: boolean, limit?: number) {
  return useInfiniteQuery({
    queryKey: ['hearings', groupId, answered, limit],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/groups/{groupId}/hearings', {
          params: { path: { groupId }, query: { answered, limit, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}
