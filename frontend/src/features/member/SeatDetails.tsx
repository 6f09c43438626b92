import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useCountyPerspectives } from '@/api/perspectiveWords';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Loaded } from '@/ui/Loaded';
import { showToast } from '@/ui/toasts';
import { ChangeSeat } from './ChangeSeat';
import { EditSeat } from './EditSeat';
import { EndSeat } from './EndSeat';
import { InviteSeat } from './InviteSeat';
import { type Membership, refreshedBySeats, useSeat } from './queries';
import { SeatContact } from './SeatContact';

interface SeatDetailsProps {
  groupId: string;
  countyCode: string;
  membershipId: string;
  onMoved: (membershipId: string) => void;
  /** The seat was taken back before it began. */
  onCancelled: () => void;
}

type Task = 'edit' | 'change' | 'end';

/** One seat and what can be done to it. */
export function SeatDetails({ groupId, countyCode, membershipId, onMoved, onCancelled }: SeatDetailsProps) {
  const seat = useSeat(groupId, membershipId);
  return (
    <Loaded query={seat} lines={6}>
      {({ value, etag }) => (
        <div className="two">
          <SeatCard
            seat={value}
            etag={etag}
            countyCode={countyCode}
            onMoved={onMoved}
            onCancelled={onCancelled}
          />
          <div className="stack">
            <InviteSeat seat={value} />
            <SeatContact seat={value} />
          </div>
        </div>
      )}
    </Loaded>
  );
}

interface SeatCardProps {
  seat: Membership;
  etag: string;
  countyCode: string;
  onMoved: (membershipId: string) => void;
  onCancelled: () => void;
}

function SeatCard({ seat, etag, countyCode, onMoved, onCancelled }: SeatCardProps) {
  const { t } = useTranslation('member');
  const { day } = useFormat();
  const [task, setTask] = useState<Task>();
  const done = () => setTask(undefined);
  const { all: names } = useCountyPerspectives(countyCode);
  const future = seat.validFromDate > helsinkiDay();
  const ended = seat.validToDate !== undefined && seat.validToDate < helsinkiDay();
  return (
    <Card title={seat.personName ?? t('erased')}>
      <p>
        {t(`role.${seat.role}`)}
        {seat.organisationName && ` · ${seat.organisationName}`}
        {' · '}
        {seat.validToDate
          ? t('list.period', { from: day(seat.validFromDate), to: day(seat.validToDate) })
          : t('list.since', { from: day(seat.validFromDate) })}
      </p>
      {seat.perspectiveCodes.length > 0 && <p>{names(seat.perspectiveCodes)}</p>}
      {!task && (
        <div className="row">
          {!ended && !future && <Button onPress={() => setTask('change')}>{t('change.title')}</Button>}
          <Button onPress={() => setTask('edit')}>{t('edit.title')}</Button>
          {future && <CancelSeat seat={seat} etag={etag} onDone={onCancelled} />}
          {!ended && !future && (
            <Button kind="danger" onPress={() => setTask('end')}>
              {t('end.title')}
            </Button>
          )}
        </div>
      )}
      {task === 'edit' && <EditSeat seat={seat} etag={etag} countyCode={countyCode} onDone={done} />}
      {task === 'end' && <EndSeat seat={seat} etag={etag} onDone={done} />}
      {task === 'change' && (
        <ChangeSeat
          seat={seat}
          etag={etag}
          countyCode={countyCode}
          onCancel={done}
          onDone={(next) => {
            done();
            onMoved(next.id);
          }}
        />
      )}
    </Card>
  );
}

/** Takes back a seat that has not begun: nobody has sat in it, so nothing of it stays in the history of seats. */
function CancelSeat({ seat, etag, onDone }: { seat: Membership; etag: string; onDone: () => void }) {
  const { t } = useTranslation('member');
  const cancel = useSend(
    (match: string) =>
      read(
        api.DELETE('/api/v1/memberships/{membershipId}', {
          params: {
            path: { membershipId: seat.id },
            query: { withoutSuccessor: seat.role === 'CHAIR' || undefined },
            header: { 'If-Match': match },
          },
        }),
      ),
    {
      refresh: refreshedBySeats(seat.groupId),
      onSuccess: () => {
        showToast({ text: t('cancelSeat.done') });
        onDone();
      },
    },
  );
  return (
    <ConfirmButton
      label={t('cancelSeat.title')}
      title={t('cancelSeat.title')}
      text={seat.role === 'CHAIR' ? t('cancelSeat.chairText') : t('cancelSeat.text')}
      confirm={t('cancelSeat.title')}
      onConfirm={() => cancel.mutateAsync(etag)}
    />
  );
}
