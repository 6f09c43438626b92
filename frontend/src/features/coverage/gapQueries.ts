import { useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';

export function useGapSuggestions(groupId: string, itemCode: string) {
  return useQuery({
    queryKey: ['coverage', 'group', groupId, 'suggestions', itemCode],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/coverage/{itemCode}/suggestions', {
          params: { path: { groupId, itemCode } },
        }),
      ),
  });
}

export function useGapLetter(groupId: string, itemCode: string, language: 'fi' | 'sv' | 'en') {
  return useQuery({
    queryKey: ['coverage', 'group', groupId, 'letter', itemCode, language],
    queryFn: () =>
      read(
        api.GET('/api/v1/groups/{groupId}/coverage/{itemCode}/invitation-text', {
          params: { path: { groupId, itemCode }, query: { language } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useWaiver(waiverId: string | undefined) {
  return useQuery({
    queryKey: ['coverage', 'waiver', waiverId],
    queryFn: () =>
      readTagged(api.GET('/api/v1/waivers/{waiverId}', { params: { path: { waiverId: waiverId ?? '' } } })),
    enabled: waiverId !== undefined,
  });
}
