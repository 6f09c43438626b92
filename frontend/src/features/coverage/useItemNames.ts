import { useStandardItems } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { useGroupCoverage } from './queries';

/** The names of items, also of those that are no longer asked of the group. */
export function useItemNames(groupId: string) {
  const { text } = useFormat();
  const asked = useGroupCoverage(groupId).data?.items ?? [];
  const national = useStandardItems().data ?? [];
  return (code: string) => text([...asked, ...national].find((item) => item.code === code)?.name) || code;
}
