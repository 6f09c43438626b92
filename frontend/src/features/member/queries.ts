import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';

export type Membership = components['schemas']['Membership'];
export type MembershipWrite = components['schemas']['MembershipWrite'];
export type MembershipRole = components['schemas']['MembershipRole'];
export type When = Exclude<components['schemas']['MembershipWhen'], 'ALL'>;

/** Everything that a change of a seat makes out of date: the seats, what the table looks like, and who I am. */
export const refreshedBySeats = (groupId: string) => [
  ['members', groupId],
  ['coverage'],
  ['me'],
  ['contact-suggestions'],
];

export function useMemberships(groupId: string, when: When) {
  return useInfiniteQuery({
    queryKey: ['members', groupId, when],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/groups/{groupId}/memberships', {
          params: { path: { groupId }, query: { when, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The seats of today on one page, for choosing a chair's successor or the member that a deputy stands in for. */
export function useCurrentSeats(groupId: string) {
  return useQuery({
    queryKey: ['members', groupId, 'CURRENT', 'all'],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/memberships', {
          params: { path: { groupId }, query: { when: 'CURRENT', limit: 200 } },
        }),
      ),
  });
}

export function useSeat(groupId: string, membershipId: string) {
  return useQuery({
    queryKey: ['members', groupId, 'seat', membershipId],
    queryFn: () =>
      readTagged(api.GET('/api/v1/memberships/{membershipId}', { params: { path: { membershipId } } })),
  });
}

export function useOrganisations(countyCode: string, q: string) {
  return useQuery({
    queryKey: ['organisations', countyCode, q],
    queryFn: () =>
      read(
        api.GET('/api/v1/counties/{countyCode}/organisations', {
          params: { path: { countyCode }, query: { q: q || undefined } },
        }),
      ),
    enabled: q.length > 1,
    placeholderData: (before) => before,
  });
}

export function useContact(membershipId: string) {
  return useQuery({
    queryKey: ['contact', membershipId],
    queryFn: () =>
      readTagged(
        api.GET('/api/v1/memberships/{membershipId}/contact', { params: { path: { membershipId } } }),
      ),
    gcTime: 0,
    // A newer version must not take the place of what is being typed.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
