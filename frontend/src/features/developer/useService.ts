import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/api/client';

/** What this installation is: its version, where tokens come from, its limits. */
export function useService() {
  return useQuery({ queryKey: ['service'], queryFn: () => read(api.GET('/api/v1/service')) });
}
