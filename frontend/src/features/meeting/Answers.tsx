import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { type AttendanceSeat, type Meeting, useAttendance } from './queries';
import { useSeatName } from './seatWords';

const KINDS = ['COMING', 'REMOTE', 'NOT_COMING', 'NONE'] as const;

/** Who has said what: in numbers first, then by name. */
export function Answers({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meeting');
  const query = useAttendance(meeting.id);
  const over = meeting.status === 'CLOSED';
  if (meeting.status === 'CANCELLED') return null;
  return (
    <Card title={t(over ? 'answers.wereThere' : 'answers.title')}>
      <Loaded query={query} empty={<p>{t('answers.nobody')}</p>}>
        {({ items, guests }) =>
          over ? (
            <>
              <Group
                groupId={meeting.groupId}
                kinds={['PRESENT', 'REMOTE', 'DEPUTY', 'ABSENT']}
                of={(seat) => seat.presence}
                seats={items}
              />
              {guests.length > 0 && <p>{t('answers.guests', { count: guests.length })}</p>}
            </>
          ) : (
            <Group
              groupId={meeting.groupId}
              kinds={KINDS}
              of={(seat) => seat.answer ?? 'NONE'}
              seats={items}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

interface GroupProps {
  groupId: string;
  kinds: readonly string[];
  of: (seat: AttendanceSeat) => string | undefined;
  seats: readonly AttendanceSeat[];
}

function Group({ groupId, kinds, of, seats }: GroupProps) {
  const { t } = useTranslation('meeting');
  const nameOf = useSeatName(groupId);
  return (
    <dl className="answers">
      {kinds.map((kind) => {
        const found = seats.filter((seat) => of(seat) === kind);
        if (found.length === 0) return null;
        return (
          <div key={kind}>
            <dt>
              {t(`answers.kind.${kind as 'COMING'}`)} <span className="number">{found.length}</span>
            </dt>
            <dd>
              {found
                .map((seat) =>
                  seat.deputyName
                    ? t('answers.withDeputy', { name: nameOf(seat), deputy: seat.deputyName })
                    : nameOf(seat),
                )
                .join(', ')}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
