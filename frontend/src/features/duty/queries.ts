import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';

export type Duty = components['schemas']['Duty'];
export type DutySection = Duty['section'];

/** The most pressing first; in this order the page shows them. */
export const SECTIONS: DutySection[] = ['LATE', 'DUE_SOON', 'WAITING', 'UPCOMING'];

/** What waits for the reader, over all groups. Whatever changes a goal or a meeting changes it, so it is read anew each time. */
export function useDuties() {
  return useQuery({
    queryKey: ['duties'],
    queryFn: () => read(api.GET('/api/v1/me/duties')),
    staleTime: 0,
  });
}
