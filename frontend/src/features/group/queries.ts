import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { useFormat } from '@/i18n/format';
import type { GroupSearch } from './search';

export type GroupSummary = components['schemas']['GroupSummary'];

export function useGroups(search: GroupSearch) {
  return useInfiniteQuery({
    queryKey: ['groups', search],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/groups', { params: { query: { ...search, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

export function useRelatedBodies(groupId: string) {
  return useQuery({
    queryKey: ['group', groupId, 'related-bodies'],
    queryFn: () =>
      read(api.GET('/api/v1/groups/{groupId}/related-bodies', { params: { path: { groupId } } })),
  });
}

/** The kinds of other bodies, an open list that the service names. */
export function useRelatedBodyTypes() {
  const { text } = useFormat();
  const types = useQuery({
    queryKey: ['related-body-types'],
    queryFn: async () => (await read(api.GET('/api/v1/related-body-types'))).items,
    staleTime: 60 * 60_000,
  });
  return (types.data ?? []).map((type) => ({ value: type.code, label: text(type.name) }));
}
