import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';
import { useMe } from '@/api/session';

type Schemas = components['schemas'];
export type Choice = Schemas['IndicatorChoice'];
export type ChoiceKind = Schemas['IndicatorChoiceKind'];
export type ChoiceCreate = Schemas['IndicatorChoiceCreate'];
export type ChoiceWrite = Schemas['IndicatorChoiceWrite'];
export type TargetWrite = Schemas['IndicatorTargetWrite'];
export type Brief = Schemas['IndicatorBrief'];
export type Scorecard = Schemas['GroupScorecard'];
export type ScorecardItem = Schemas['ScorecardItem'];
export type Development = Schemas['ScorecardDevelopment'];

const LEADERS = new Set(['CHAIR', 'VICE_CHAIR', 'SECRETARY']);

/** Everything that a change of a group's choices makes out of date. */
export const refreshedByChoice = (groupId: string) => [['choices', groupId], ['choice'], ['uses']];

export const loadChoice = (choiceId: string) =>
  readTagged(api.GET('/api/v1/indicator-choices/{choiceId}', { params: { path: { choiceId } } }));

export function useChoice(choiceId: string) {
  return useQuery({ queryKey: ['choice', choiceId], queryFn: () => loadChoice(choiceId) });
}

/** What a group follows and leaves out today, or what it once did. */
export function useChoices(groupId: string, ended = false, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['choices', groupId, 'list', ended],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/groups/{groupId}/indicator-choices', {
          params: { path: { groupId }, query: { ended: ended || undefined, limit: 200, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    enabled,
  });
}

/** What is followed with its development, and what to talk about first. */
export function useScorecard(groupId: string, municipality?: string) {
  return useQuery({
    queryKey: ['choices', groupId, 'scorecard', municipality],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/scorecard', {
          params: { path: { groupId }, query: { municipality } },
        }),
      ),
    placeholderData: (before) => before,
  });
}

/** The groups that the reader leads, who may choose for them. */
export function useLedGroups() {
  return (useMe().data?.groups ?? []).filter((group) => LEADERS.has(group.role));
}

/** An indicator in an area, before it is chosen. */
export function useSeries(indicatorId: string | undefined, area: string | undefined) {
  return useQuery({
    queryKey: ['indicator', indicatorId, 'series', area],
    queryFn: () =>
      read(
        api.GET('/api/v1/indicators/{indicatorId}/series', {
          params: { path: { indicatorId: indicatorId ?? '' }, query: { area: area ?? '' } },
        }),
      ),
    enabled: Boolean(indicatorId && area),
  });
}

/** A decision is named by its first words. */
const SHORT = 90;

/** The decisions of a group, the latest first, for naming the one that a choice rests on. */
export function useDecisionChoices(groupId: string) {
  const decisions = useQuery({
    queryKey: ['decisions', groupId, 'for-choices'],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/decisions', {
          params: { path: { groupId }, query: { limit: 100 } },
        }),
      ),
  });
  return (decisions.data?.items ?? []).map(({ id, text }) => ({
    value: id,
    label: text.length > SHORT ? `${text.slice(0, SHORT)}…` : text,
  }));
}

/** The groups that follow an indicator. */
export function useUses(indicatorId: string) {
  return useInfiniteQuery({
    queryKey: ['uses', indicatorId, 'groups'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/indicators/{indicatorId}/uses', {
          params: { path: { indicatorId }, query: { limit: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The goals that are to change an indicator. */
export function useGoalsOf(indicatorId: string) {
  return useInfiniteQuery({
    queryKey: ['uses', indicatorId, 'goals'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/goals', {
          params: {
            query: {
              indicator: indicatorId,
              status: ['AGREED', 'IN_PROGRESS', 'ACHIEVED'],
              limit: 20,
              cursor: pageParam,
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The goals of a group that something can still be linked to. */
export function useGoalChoices(groupId: string, enabled: boolean) {
  const goals = useQuery({
    queryKey: ['goals', { groupId }, 'for-indicators'],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/goals', {
          params: { path: { groupId }, query: { status: ['DRAFT', 'AGREED', 'IN_PROGRESS'], limit: 200 } },
        }),
      ),
    enabled,
  });
  return (goals.data?.items ?? []).map((goal) => ({ value: goal.id, label: goal.title }));
}

export const loadGoalIndicators = (goalId: string) =>
  readTagged(api.GET('/api/v1/goals/{goalId}/indicators', { params: { path: { goalId } } }));

export function useGoalIndicators(goalId: string) {
  return useQuery({
    queryKey: ['goal', goalId, 'indicators'],
    queryFn: () => loadGoalIndicators(goalId),
  });
}
