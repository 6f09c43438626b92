import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import { useCountyPerspectives } from '@/api/perspectiveWords';
import { useFormat } from '@/i18n/format';
import { EditForm } from '@/ui/EditForm';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { PeriodFields } from './PeriodFields';
import { PlaceFields } from './PlaceFields';
import { PrivacyFields } from './PrivacyFields';
import { type Membership, refreshedBySeats, useCurrentSeats } from './queries';
import { draftOf, seatOf } from './seatDraft';

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
  const { all: perspectives } = useCountyPerspectives(countyCode);
  const seats = useCurrentSeats(seat.groupId).data?.items ?? [];
  const path = { membershipId: seat.id };
  const shownDay = (date: string) => (date ? day(date) : '');
  const yesOrNo = (on: boolean) => (on ? t('yes') : t('no'));
  const edit = useEdit({
    stored: { value: seat, etag },
    draftOf,
    send: (draft, match) =>
      read(
        api.PUT('/api/v1/memberships/{membershipId}', {
          params: { path, header: { 'If-Match': match } },
          body: seatOf(draft),
        }),
      ),
    reload: () => readTagged(api.GET('/api/v1/memberships/{membershipId}', { params: { path } })),
    texts: {
      personName: { label: t('field.name') },
      role: { label: t('field.role'), show: (role) => t(`role.${role}`) },
      deputyForId: {
        label: t('field.deputyFor'),
        show: (id) => seats.find((other) => other.id === id)?.personName ?? '',
      },
      organisationName: {
        label: t('field.organisation'),
        with: ['organisationId', 'organisationSector'],
      },
      perspectiveCodes: { label: t('field.perspectives'), show: (codes) => perspectives([...codes].sort()) },
      validFromDate: { label: t('field.from'), show: shownDay },
      validToDate: { label: t('field.to'), show: shownDay },
      nameHidden: { label: t('field.nameHidden'), show: yesOrNo },
      guardianConsentNeeded: { label: t('field.guardian'), show: yesOrNo },
      guardianConsentDate: { label: t('field.guardianDate'), show: shownDay },
    },
    refresh: refreshedBySeats(seat.groupId),
    onSaved: () => {
      showToast({ text: t('edit.saved') });
      onDone();
    },
  });
  const { draft, change } = edit;
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
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
    </EditForm>
  );
}
