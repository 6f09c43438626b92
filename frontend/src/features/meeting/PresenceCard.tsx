import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Guests } from './Guests';
import { type Mark, PresenceRow } from './PresenceRow';
import { type Attendance, type AttendanceSeat, type Meeting, useAttendance } from './queries';

/** Those who said that they come and are not ticked yet, as they said it. */
function announced(seats: readonly AttendanceSeat[]): Mark[] {
  return seats.flatMap(({ membershipId, answer, presence }): Mark[] => {
    if (!membershipId || presence || !answer || answer === 'NOT_COMING') return [];
    return [{ membershipId, presence: answer === 'COMING' ? 'PRESENT' : 'REMOTE' }];
  });
}

const IS_HERE = ['PRESENT', 'REMOTE', 'DEPUTY'];

/** Who is here: one tap for each seat, and the guests by what they bring. */
export function PresenceCard({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meeting');
  const queries = useQueryClient();
  const query = useAttendance(meeting.id, true);
  const [chosen, setOpen] = useState<boolean>();
  // Once everybody is ticked the list makes room for the agenda, unless somebody has chosen otherwise.
  const unticked = query.data?.items.some((seat) => seat.membershipId && !seat.presence) ?? true;
  const open = chosen ?? unticked;
  const key = ['meeting', meeting.id, 'attendance'];
  const mark = useSend(
    async (body: Mark, idempotencyKey) => {
      await queries.cancelQueries({ queryKey: key });
      return read(
        api.POST('/api/v1/meetings/{meetingId}/attendance', {
          params: { path: { meetingId: meeting.id }, header: { 'Idempotency-Key': idempotencyKey } },
          body,
        }),
      );
    },
    { refresh: [key], onSuccess: (attendance) => queries.setQueryData(key, attendance) },
  );
  const tickAll = async (marks: Mark[]) => {
    for (const one of marks) await mark.mutateAsync(one);
  };
  return (
    <Card
      title={t('presence.title')}
      aside={query.data && <span className="soft">{t('presence.count', counts(query.data))}</span>}
    >
      <div className="row">
        <Button small aria-expanded={open} onPress={() => setOpen(!open)}>
          {t(open ? 'presence.hide' : 'presence.show')}
        </Button>
      </div>
      {open && (
        <Loaded query={query} isEmpty={() => false}>
          {(attendance) => {
            const coming = announced(attendance.items);
            return (
              <>
                {coming.length > 1 && (
                  <div className="row">
                    <Button
                      isDisabled={mark.isPending}
                      onPress={() => tickAll(coming).catch(() => undefined)}
                    >
                      {t('presence.tickAll', { count: coming.length })}
                    </Button>
                  </div>
                )}
                <ul className="rows">
                  {attendance.items.map((seat, index) => (
                    <PresenceRow
                      key={seat.membershipId ?? index}
                      groupId={meeting.groupId}
                      seat={seat}
                      onMark={mark.mutate}
                    />
                  ))}
                </ul>
                {mark.error && <ProblemNotice error={mark.error} />}
                <Guests meeting={meeting} guests={attendance.guests} />
              </>
            );
          }}
        </Loaded>
      )}
    </Card>
  );
}

function counts({ items, guests }: Attendance) {
  return {
    here: items.filter((seat) => IS_HERE.includes(seat.presence ?? '')).length + guests.length,
    count: items.length,
  };
}
