import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { ChangeSeat } from './ChangeSeat';
import { EditSeat } from './EditSeat';
import { EndSeat } from './EndSeat';
import { InviteSeat } from './InviteSeat';
import { type Membership, useSeat } from './queries';
import { SeatContact } from './SeatContact';

interface SeatDetailsProps {
  groupId: string;
  countyCode: string;
  membershipId: string;
  onMoved: (membershipId: string) => void;
}

type Task = 'edit' | 'change' | 'end';

/** One seat and what can be done to it. */
export function SeatDetails({ groupId, countyCode, membershipId, onMoved }: SeatDetailsProps) {
  const seat = useSeat(groupId, membershipId);
  return (
    <Loaded query={seat} lines={6}>
      {({ value, etag }) => (
        <div className="two">
          <SeatCard seat={value} etag={etag} countyCode={countyCode} onMoved={onMoved} />
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
}

function SeatCard({ seat, etag, countyCode, onMoved }: SeatCardProps) {
  const { t } = useTranslation('member');
  const { day } = useFormat();
  const [task, setTask] = useState<Task>();
  const done = () => setTask(undefined);
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
      {!task && (
        <div className="row">
          {!ended && <Button onPress={() => setTask('change')}>{t('change.title')}</Button>}
          <Button onPress={() => setTask('edit')}>{t('edit.title')}</Button>
          {!ended && (
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
