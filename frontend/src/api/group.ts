import { useQuery } from '@tanstack/react-query';
import { api, readTagged } from './client';
import type { components } from './schema';

export type Group = components['schemas']['Group'];

/** A group with the version mark that a change must name. */
export function useGroup(groupId: string, enabled = true) {
  return useQuery({
    queryKey: ['group', groupId],
    queryFn: () => readTagged(api.GET('/api/v1/groups/{groupId}', { params: { path: { groupId } } })),
    enabled,
  });
}
