import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import type { components } from '@/api/schema';
import type { AttendanceSeat, Presence } from './queries';
import { useSeatName } from './seatWords';

export type Mark = components['schemas']['AttendanceMark'];

interface PresenceRowProps {
  groupId: string;
  seat: AttendanceSeat;
  onMark: (mark: Mark) => void;
}

const PLAIN: Exclude<Presence, 'DEPUTY'>[] = ['PRESENT', 'REMOTE', 'ABSENT'];

/** One seat: here, from afar, away, or the deputy in its place. */
export function PresenceRow({ groupId, seat, onMark }: PresenceRowProps) {
  const { t } = useTranslation('meeting');
  const nameOf = useSeatName(groupId);
  const { all } = useGroupPerspectives(groupId);
  const membershipId = seat.membershipId;
  const name = nameOf(seat);
  return (
    <li>
      <b>{name}</b>
      <span className="soft">
        {[
          seat.personName && all(seat.perspectiveCodes),
          !seat.presence && seat.answer && t(`presence.said.${seat.answer}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {membershipId && (
        <fieldset className="row bare ticks" aria-label={t('presence.of', { name })}>
          {PLAIN.map((presence) => (
            <ToggleButton
              key={presence}
              className="chip"
              isSelected={seat.presence === presence}
              onChange={() => onMark({ membershipId, presence })}
            >
              {t(`presence.${presence}`)}
            </ToggleButton>
          ))}
          {seat.deputies.map((deputy) => (
            <ToggleButton
              key={deputy.membershipId}
              className="chip"
              isSelected={seat.presence === 'DEPUTY' && seat.deputyId === deputy.membershipId}
              onChange={() => onMark({ membershipId, presence: 'DEPUTY', deputyId: deputy.membershipId })}
            >
              {t('presence.deputy', { name: deputy.personName ?? t('seat.erased') })}
            </ToggleButton>
          ))}
        </fieldset>
      )}
    </li>
  );
}
