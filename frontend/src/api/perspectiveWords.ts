import { useFormat } from '@/i18n/format';
import { useGroup } from './group';
import { usePerspectives } from './reference';

/** The names of perspectives in words, the county's own among them; one that it no longer tells stands with its code. */
export function useCountyPerspectives(countyCode?: string) {
  const { text, list } = useFormat();
  const perspectives = usePerspectives(countyCode).data ?? [];
  const one = (code: string) => text(perspectives.find((candidate) => candidate.code === code)?.name) || code;
  return {
    one,
    all: (codes: readonly string[]) => list(codes.map(one)),
    choices: perspectives.map(({ code }) => ({ value: code, label: one(code) })),
  };
}

/** The same for the county of a group. */
export function useGroupPerspectives(groupId: string) {
  return useCountyPerspectives(useGroup(groupId).data?.value.countyCode);
}
