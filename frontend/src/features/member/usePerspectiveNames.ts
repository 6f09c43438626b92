import { usePerspectives } from '@/api/reference';
import { useFormat } from '@/i18n/format';

/** The names of perspectives as a list in words; one that the county no longer tells stands with its code. */
export function usePerspectiveNames(countyCode: string) {
  const { text, list } = useFormat();
  const perspectives = usePerspectives(countyCode);
  return (codes: readonly string[]) =>
    list(codes.map((code) => text(perspectives.data?.find((p) => p.code === code)?.name) || code));
}
