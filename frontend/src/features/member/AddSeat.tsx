import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { helsinkiDay } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextField } from '@/ui/TextField';
import { PeriodFields } from './PeriodFields';
import { PlaceFields } from './PlaceFields';
import { PrivacyFields } from './PrivacyFields';
import { type Membership, refreshedBySeats } from './queries';
import { newSeat, type SeatDraft, writeOf } from './seatDraft';

interface AddSeatProps {
  groupId: string;
  countyCode: string;
  /** The perspective that is missing, chosen beforehand. */
  perspective?: string;
  /** A coordinator appoints the chair of a group that has none. */
  asChair?: boolean;
  onAdded: (seat: Membership) => void;
}

/** Seats a person in the group. */
export function AddSeat({ groupId, countyCode, perspective, asChair, onAdded }: AddSeatProps) {
  const { t } = useTranslation('member');
  const [draft, setDraft] = useState(
    (): SeatDraft => ({ ...newSeat(helsinkiDay(), perspective), ...(asChair && { role: 'CHAIR' }) }),
  );
  const change = (part: Partial<SeatDraft>) => setDraft((before) => ({ ...before, ...part }));
  const add = useSend(
    (seat: SeatDraft, key) => {
      const request = {
        params: { path: { groupId }, header: { 'Idempotency-Key': key } },
        body: writeOf(seat),
      };
      return read(
        asChair
          ? api.POST('/api/v1/groups/{groupId}/chair', request)
          : api.POST('/api/v1/groups/{groupId}/memberships', request),
      );
    },
    { refresh: refreshedBySeats(groupId), onSuccess: onAdded },
  );
  return (
    <ProblemForm problem={add.error} onSubmit={() => add.mutate(draft)}>
      <TextField
        name="personName"
        label={t('field.name')}
        autoComplete="off"
        value={draft.personName}
        onChange={(personName) => change({ personName })}
      />
      <TextField
        name="email"
        type="email"
        label={t('field.email')}
        hint={t('field.emailHint')}
        optional
        autoComplete="off"
        value={draft.email}
        onChange={(email) => change({ email })}
      />
      <TextField
        name="phone"
        type="tel"
        label={t('field.phone')}
        optional
        autoComplete="off"
        value={draft.phone}
        onChange={(phone) => change({ phone })}
      />
      <PlaceFields groupId={groupId} countyCode={countyCode} draft={draft} onChange={change} />
      <PeriodFields draft={draft} onChange={change} />
      <PrivacyFields draft={draft} onChange={change} />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {asChair ? t('add.appoint') : t('add.save')}
        </Button>
      </div>
    </ProblemForm>
  );
}
