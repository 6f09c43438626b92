import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import { useGroup } from '@/api/group';
import type { components } from '@/api/schema';
import { useFormat } from '@/i18n/format';
import type { GoalFilter } from './search';

export type Goal = components['schemas']['Goal'];
export type GoalSummary = components['schemas']['GoalSummary'];
export type GoalSeat = components['schemas']['GoalSeat'];
export type Health = components['schemas']['GoalHealth'];
export type Missing = components['schemas']['GoalMissing'];
export type Action = components['schemas']['Action'];

/** Everything that a change of a goal or of what belongs to it makes out of date. */
export const refreshedByGoal = (goalId: string) => [['goal', goalId], ['goals'], ['concreteness']];

export const loadGoal = (goalId: string) =>
  readTagged(api.GET('/api/v1/goals/{goalId}', { params: { path: { goalId } } }));

export function useGoal(goalId: string) {
  return useQuery({ queryKey: ['goal', goalId], queryFn: () => loadGoal(goalId) });
}

/** Where goals are listed: in a group or in all groups of a county. */
export type Place = { groupId: string } | { countyCode: string };

function asked(filter: GoalFilter, limit: number | undefined, cursor: string | undefined) {
  const { status, theme, missing, ...rest } = filter;
  return {
    ...rest,
    status: status && [status],
    theme: theme ? [theme] : undefined,
    missing: missing && [missing],
    limit,
    cursor,
  };
}

export function useGoals(place: Place, filter: GoalFilter, limit?: number) {
  return useInfiniteQuery({
    queryKey: ['goals', place, filter, limit],
    queryFn: ({ pageParam }) => {
      const query = asked(filter, limit, pageParam);
      return 'groupId' in place
        ? read(api.GET('/api/v1/groups/{groupId}/goals', { params: { path: place, query } }))
        : read(api.GET('/api/v1/counties/{countyCode}/goals', { params: { path: place, query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

/** The themes of the country and of a county, with their names in the reader's language. */
export function useThemes(countyCode?: string) {
  const { text } = useFormat();
  const themes = useQuery({
    queryKey: ['themes', countyCode ?? ''],
    queryFn: async () =>
      (await read(api.GET('/api/v1/themes', { params: { query: { county: countyCode } } }))).items,
    staleTime: 60 * 60_000,
  });
  return (themes.data ?? []).map((theme) => ({ value: theme.code, label: text(theme.name) || theme.code }));
}

/** Those who sit in the group today, for choosing who owns a goal or does an action. */
export function useSeats(groupId: string | undefined) {
  const seats = useQuery({
    queryKey: ['members', groupId, 'CURRENT', 'all'],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/memberships', {
          params: { path: { groupId: groupId ?? '' }, query: { when: 'CURRENT', limit: 200 } },
        }),
      ),
    enabled: Boolean(groupId),
  });
  return (seats.data?.items ?? []).map((seat) => ({
    value: seat.id,
    label: [seat.personName, seat.organisationName].filter(Boolean).join(' · '),
  }));
}

/** The agreed goals of the county's regional group, which a municipality's goal may contribute to. */
export function useRegionalGoals(groupId: string) {
  const group = useGroup(groupId);
  const regional = group.data?.value.regionalGroupId;
  const goals = useQuery({
    queryKey: ['goals', 'regional', regional],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/goals', {
          params: {
            path: { groupId: regional ?? '' },
            query: { status: ['AGREED', 'IN_PROGRESS'], limit: 100 },
          },
        }),
      ),
    enabled: Boolean(regional),
  });
  return (goals.data?.items ?? []).map((goal) => ({ value: goal.id, label: goal.title }));
}

/** The actions of a goal in their order, with the version mark that a new order must name. */
export function useActions(goalId: string) {
  return useQuery({
    queryKey: ['goal', goalId, 'actions'],
    queryFn: () => readTagged(api.GET('/api/v1/goals/{goalId}/actions', { params: { path: { goalId } } })),
  });
}

export const loadAction = (actionId: string) =>
  readTagged(api.GET('/api/v1/actions/{actionId}', { params: { path: { actionId } } }));

export function useUpdates(goalId: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['goal', goalId, 'updates'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/goals/{goalId}/progress-updates', {
          params: { path: { goalId }, query: { cursor: pageParam, limit: 10 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    enabled,
  });
}

export function useGroupConcreteness(groupId: string) {
  return useQuery({
    queryKey: ['concreteness', { groupId }],
    queryFn: () => read(api.GET('/api/v1/groups/{groupId}/concreteness', { params: { path: { groupId } } })),
  });
}

export function useCountyConcreteness(countyCode: string) {
  return useQuery({
    queryKey: ['concreteness', { countyCode }],
    queryFn: () =>
      read(api.GET('/api/v1/counties/{countyCode}/concreteness', { params: { path: { countyCode } } })),
  });
}

/** The goals that were adopted from this one, as far as the reader may know of them. */
export function useAdoptions(goalId: string) {
  return useQuery({
    queryKey: ['adoptions', goalId],
    queryFn: async () =>
      (await read(api.GET('/api/v1/goals/{goalId}/adoptions', { params: { path: { goalId } } }))).items,
  });
}

export function useGoalMap(countyCode: string) {
  return useQuery({
    queryKey: ['goals', 'map', countyCode],
    queryFn: () =>
      read(api.GET('/api/v1/counties/{countyCode}/goal-map', { params: { path: { countyCode } } })),
  });
}
