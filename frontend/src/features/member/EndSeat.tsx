import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ProblemForm } from '@/ui/ProblemForm';
import { showToast } from '@/ui/toasts';
import { type Membership, refreshedBySeats, useSeat } from './queries';
import { SuccessionFields } from './SuccessionFields';
import { draftOf, seatOf } from './seatDraft';
import { noSuccession, type Succession } from './succession';

interface EndSeatProps {
  seat: Membership;
  etag: string;
  onDone: () => void;
}

/** Ends a seat; the toast that follows can take it back. */
export function EndSeat({ seat, etag, onDone }: EndSeatProps) {
  const { t } = useTranslation('member');
  const { day } = useFormat();
  const [lastDate, setLastDate] = useState(helsinkiDay());
  const [succession, setSuccession] = useState<Succession>(noSuccession);
  const stored = useSeat(seat.groupId, seat.id);
  const path = { membershipId: seat.id };
  const undo = useSend(
    async () => {
      const current = (await stored.refetch()).data;
      return read(
        api.PUT('/api/v1/memberships/{membershipId}', {
          params: { path, header: { 'If-Match': current?.etag ?? etag } },
          body: { ...seatOf(draftOf(seat)), validToDate: seat.validToDate },
        }),
      );
    },
    { refresh: refreshedBySeats(seat.groupId), onSuccess: () => showToast({ text: t('end.undone') }) },
  );
  const end = useSend(
    (body: { lastDate: string } & Succession, key) =>
      read(
        api.POST('/api/v1/memberships/{membershipId}/end', {
          params: { path, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: refreshedBySeats(seat.groupId),
      onSuccess: (_, body) => {
        showToast({
          text: t('end.done', { date: day(body.lastDate) }),
          undo: body.successorMembershipId ? undefined : () => undo.mutate(undefined),
        });
        onDone();
      },
    },
  );
  return (
    <ProblemForm problem={end.error} onSubmit={() => end.mutate({ lastDate, ...succession })}>
      <DateField
        name="lastDate"
        label={t('end.lastDate')}
        hint={t('end.hint')}
        value={lastDate}
        min={seat.validFromDate}
        onChange={setLastDate}
      />
      {end.error?.code === 'last-chair' && (
        <SuccessionFields seat={seat} value={succession} onChange={setSuccession} />
      )}
      <div className="row">
        <Button kind="danger" type="submit" isDisabled={end.isPending}>
          {t('end.save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
