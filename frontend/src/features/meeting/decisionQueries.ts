import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';
import { LIVE } from './queries';
import type { DecisionSearch } from './search';

type Schemas = components['schemas'];
export type Decision = Schemas['Decision'];
export type DecisionWrite = Schemas['DecisionWrite'];

/** Everything that a change of a decision makes out of date. */
export const refreshedByDecision = (meetingId: string) => [
  ['meeting', meetingId],
  ['decisions'],
  ['decision'],
];

export const loadDecision = (decisionId: string) =>
  readTagged(api.GET('/api/v1/decisions/{decisionId}', { params: { path: { decisionId } } }));

export function useDecision(decisionId: string) {
  return useQuery({ queryKey: ['decision', decisionId], queryFn: () => loadDecision(decisionId) });
}

/** The decisions of one meeting, all of them. */
export function useMeetingDecisions(meetingId: string, live = false) {
  return useQuery({
    queryKey: ['meeting', meetingId, 'decisions'],
    queryFn: () =>
      read(api.GET('/api/v1/meetings/{meetingId}/decisions', { params: { path: { meetingId } } })),
    refetchInterval: live ? LIVE : false,
  });
}

export function useDecisions(groupId: string, filter: DecisionSearch, limit?: number) {
  return useInfiniteQuery({
    queryKey: ['decisions', groupId, filter, limit],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/groups/{groupId}/decisions', {
          params: { path: { groupId }, query: { ...filter, limit, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

/** The decisions that a goal or its actions came from. */
export function useGoalDecisions(goalId: string) {
  return useQuery({
    queryKey: ['decisions', 'goal', goalId],
    queryFn: () => read(api.GET('/api/v1/goals/{goalId}/decisions', { params: { path: { goalId } } })),
  });
}
