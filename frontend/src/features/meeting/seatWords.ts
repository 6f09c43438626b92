import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, readTagged } from '@/api/client';
import { usePerspectives } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import type { AttendanceSeat } from './queries';

/** The names of perspectives in words, the group's county's own among them. */
export function usePerspectiveWords(groupId: string) {
  const { text, list } = useFormat();
  const group = useQuery({
    queryKey: ['group', groupId],
    queryFn: () => readTagged(api.GET('/api/v1/groups/{groupId}', { params: { path: { groupId } } })),
  });
  const perspectives = usePerspectives(group.data?.value.countyCode);
  const one = (code: string) =>
    text(perspectives.data?.find((candidate) => candidate.code === code)?.name) || code;
  return {
    one,
    all: (codes: readonly string[]) => list(codes.map(one)),
    choices: (perspectives.data ?? []).map(({ code }) => ({ value: code, label: one(code) })),
  };
}

/** Whose seat it is, as the reader may know it: a hidden voice is told by its perspective alone. */
export function useSeatName(groupId: string) {
  const { t } = useTranslation('meeting');
  const { all } = usePerspectiveWords(groupId);
  return (seat: Pick<AttendanceSeat, 'personName' | 'nameHidden' | 'perspectiveCodes'>) =>
    seat.personName ?? (seat.nameHidden ? all(seat.perspectiveCodes) || t('seat.hidden') : t('seat.erased'));
}
