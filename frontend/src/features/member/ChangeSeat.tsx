import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { helsinkiDay } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ProblemForm } from '@/ui/ProblemForm';
import { PlaceFields } from './PlaceFields';
import { type Membership, refreshedBySeats } from './queries';
import { SuccessionFields } from './SuccessionFields';
import { draftOf, placeOf, type SeatDraft } from './seatDraft';
import { noSuccession, type Succession } from './succession';

interface ChangeSeatProps {
  seat: Membership;
  etag: string;
  countyCode: string;
  onDone: (next: Membership) => void;
  onCancel: () => void;
}

/** A new role, organisation or perspectives from a day on: the old seat stays in the history. */
export function ChangeSeat({ seat, etag, countyCode, onDone, onCancel }: ChangeSeatProps) {
  const { t } = useTranslation('member');
  const [draft, setDraft] = useState(() => draftOf(seat));
  const [fromDate, setFromDate] = useState(helsinkiDay());
  const [succession, setSuccession] = useState<Succession>(noSuccession);
  const send = useSend(
    (body: { draft: SeatDraft; fromDate: string; succession: Succession }, key) =>
      read(
        api.POST('/api/v1/memberships/{membershipId}/change', {
          params: {
            path: { membershipId: seat.id },
            header: { 'If-Match': etag, 'Idempotency-Key': key },
          },
          body: { ...placeOf(body.draft), fromDate: body.fromDate, ...body.succession },
        }),
      ),
    { refresh: refreshedBySeats(seat.groupId), onSuccess: onDone },
  );
  return (
    <ProblemForm problem={send.error} onSubmit={() => send.mutate({ draft, fromDate, succession })}>
      <p className="soft">{t('change.text')}</p>
      <DateField name="fromDate" label={t('change.from')} value={fromDate} onChange={setFromDate} />
      <PlaceFields
        groupId={seat.groupId}
        own={seat.id}
        countyCode={countyCode}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      {send.error?.code === 'last-chair' && (
        <SuccessionFields seat={seat} value={succession} onChange={setSuccession} />
      )}
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={send.isPending}>
          {t('change.save')}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
