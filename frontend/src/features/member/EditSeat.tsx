import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ConflictDialog } from '@/ui/ConflictDialog';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useConflict } from '@/ui/useConflict';
import { PeriodFields } from './PeriodFields';
import { PlaceFields } from './PlaceFields';
import { PrivacyFields } from './PrivacyFields';
import { type Membership, refreshedBySeats, useSeat } from './queries';
import { draftOf, type SeatDraft, seatOf } from './seatDraft';

interface EditSeatProps {
  seat: Membership;
  etag: string;
  countyCode: string;
  onDone: () => void;
}

/** Corrects what was typed wrong. When somebody else changed the seat first, both versions are shown. */
export function EditSeat({ seat, etag, countyCode, onDone }: EditSeatProps) {
  const { t } = useTranslation('member');
  const { day } = useFormat();
  const [draft, setDraft] = useState(() => draftOf(seat));
  const stored = useSeat(seat.groupId, seat.id);
  const conflict = useConflict<SeatDraft>({
    personName: { label: t('field.name') },
    role: { label: t('field.role'), show: (role) => t(`role.${role}`) },
    organisationName: { label: t('field.organisation') },
    perspectiveCodes: { label: t('field.perspectives'), show: (codes) => codes.join(', ') },
    validFromDate: { label: t('field.from'), show: day },
    validToDate: { label: t('field.to'), show: (date) => (date ? day(date) : '') },
  });
  const save = useSend(
    ({ value, match }: { value: SeatDraft; match: string }) =>
      read(
        api.PUT('/api/v1/memberships/{membershipId}', {
          params: { path: { membershipId: seat.id }, header: { 'If-Match': match } },
          body: seatOf(value),
        }),
      ),
    {
      refresh: refreshedBySeats(seat.groupId),
      onSuccess: () => {
        showToast({ text: t('edit.saved') });
        onDone();
      },
    },
  );
  const submit = (value: SeatDraft, match: string) =>
    save.mutate(
      { value, match },
      {
        onError: async (problem) => {
          if (!problem.stale) return;
          const theirs = (await stored.refetch()).data;
          if (theirs) conflict.meet({ mine: value, theirs: draftOf(theirs.value), etag: theirs.etag });
        },
      },
    );
  const change = (part: Partial<SeatDraft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <ProblemForm problem={save.error?.stale ? null : save.error} onSubmit={() => submit(draft, etag)}>
      <TextField
        name="personName"
        label={t('field.name')}
        autoComplete="off"
        value={draft.personName}
        onChange={(personName) => change({ personName })}
      />
      <PlaceFields
        groupId={seat.groupId}
        own={seat.id}
        countyCode={countyCode}
        draft={draft}
        onChange={change}
      />
      <PeriodFields draft={draft} onChange={change} />
      <PrivacyFields draft={draft} onChange={change} />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={save.isPending}>
          {t('edit.save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
      {conflict.open && (
        <ConflictDialog
          fields={conflict.fields}
          onCancel={conflict.close}
          onChoose={(keepMine) => {
            const merged = conflict.merge(keepMine);
            conflict.close();
            if (merged) {
              setDraft(merged.value);
              submit(merged.value, merged.etag);
            }
          }}
        />
      )}
    </ProblemForm>
  );
}
