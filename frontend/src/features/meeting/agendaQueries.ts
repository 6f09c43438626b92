import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';
import { LIVE } from './queries';

type Schemas = components['schemas'];
export type AgendaItem = Schemas['AgendaItem'];
export type AgendaItemWrite = Schemas['AgendaItemWrite'];
export type AgendaItemType = Schemas['AgendaItemType'];
export type Outcome = Schemas['AgendaItemOutcome'];
export type Proposal = Schemas['AgendaProposal'];
export type Suggestion = Schemas['AgendaSuggestion'];

/** The whole agenda in order, with the version mark that a new order must name. */
export function useAgenda(meetingId: string, live = false) {
  return useQuery({
    queryKey: ['meeting', meetingId, 'agenda'],
    queryFn: () =>
      readTagged(api.GET('/api/v1/meetings/{meetingId}/agenda', { params: { path: { meetingId } } })),
    refetchInterval: live ? LIVE : false,
  });
}

export const loadItem = (agendaItemId: string) =>
  readTagged(api.GET('/api/v1/agenda-items/{agendaItemId}', { params: { path: { agendaItemId } } }));

/** What the records of the group suggest to be talked of. */
export function useSuggestions(meetingId: string) {
  return useQuery({
    queryKey: ['meeting', meetingId, 'suggestions'],
    queryFn: () =>
      read(api.GET('/api/v1/meetings/{meetingId}/agenda-suggestions', { params: { path: { meetingId } } })),
  });
}

/** What members have asked to be talked of, and what became of it. */
export function useProposals(groupId: string) {
  return useInfiniteQuery({
    queryKey: ['agenda-proposals', groupId],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/groups/{groupId}/agenda-proposals', {
          params: { path: { groupId }, query: { cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export const loadProposal = (agendaProposalId: string) =>
  readTagged(
    api.GET('/api/v1/agenda-proposals/{agendaProposalId}', { params: { path: { agendaProposalId } } }),
  );

/** Everything that a change of an agenda makes out of date. */
export const refreshedByAgenda = (meetingId: string) => [['meeting', meetingId], ['agenda-proposals']];
