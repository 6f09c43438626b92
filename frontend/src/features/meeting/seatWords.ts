import { useTranslation } from 'react-i18next';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import type { AttendanceSeat } from './queries';

/** Whose seat it is, as the reader may know it: a hidden voice is told by its perspective alone. */
export function useSeatName(groupId: string) {
  const { t } = useTranslation('meeting');
  const { all } = useGroupPerspectives(groupId);
  return (seat: Pick<AttendanceSeat, 'personName' | 'nameHidden' | 'perspectiveCodes'>) =>
    seat.personName ?? (seat.nameHidden ? all(seat.perspectiveCodes) || t('seat.hidden') : t('seat.erased'));
}
