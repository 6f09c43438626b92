import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Choices';
import { ProblemForm } from '@/ui/ProblemForm';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SelectField } from '@/ui/SelectField';
import type { Attendance, Meeting } from './queries';

/** Guests are perspectives at the table; no name is kept. */
export function Guests({ meeting, guests }: { meeting: Meeting; guests: Attendance['guests'] }) {
  const { t } = useTranslation('meeting');
  const { one } = useGroupPerspectives(meeting.groupId);
  const [adding, setAdding] = useState(false);
  const remove = useSend(
    (guestId: string) => read(api.DELETE('/api/v1/guests/{guestId}', { params: { path: { guestId } } })),
    { refresh: [['meeting', meeting.id, 'attendance']] },
  );
  return (
    <div className="stack tight">
      <h3>{t('guest.heading')}</h3>
      {guests.length > 0 && (
        <ul className="rows">
          {guests.map((guest) => (
            <li key={guest.id} className="row spread">
              <span>
                {one(guest.perspectiveCode)}
                {guest.remote && <span className="soft"> · {t('presence.REMOTE')}</span>}
              </span>
              <Button
                small
                kind="quiet"
                isDisabled={remove.isPending}
                aria-label={t('guest.removeOf', { perspective: one(guest.perspectiveCode) })}
                onPress={() => remove.mutate(guest.id)}
              >
                {t('guest.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {remove.error && <ProblemNotice error={remove.error} />}
      {adding ? (
        <div className="form-part">
          <NewGuest meeting={meeting} onDone={() => setAdding(false)} />
        </div>
      ) : (
        <div className="row">
          <Button small onPress={() => setAdding(true)}>
            {t('guest.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function NewGuest({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { t } = useTranslation('meeting');
  const { choices } = useGroupPerspectives(meeting.groupId);
  const [perspectiveCode, setPerspectiveCode] = useState('');
  const [remote, setRemote] = useState(false);
  const add = useSend(
    (body: { perspectiveCode: string; remote: boolean }, key) =>
      read(
        api.POST('/api/v1/meetings/{meetingId}/guests', {
          params: { path: { meetingId: meeting.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    { refresh: [['meeting', meeting.id, 'attendance']], onSuccess: onDone },
  );
  return (
    <ProblemForm problem={add.error} onSubmit={() => add.mutate({ perspectiveCode, remote })}>
      <SelectField
        name="perspectiveCode"
        label={t('guest.perspective')}
        hint={t('guest.hint')}
        none={t('guest.choose')}
        value={perspectiveCode}
        choices={choices}
        onChange={setPerspectiveCode}
      />
      <Checkbox label={t('guest.remote')} checked={remote} onChange={setRemote} />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {t('guest.save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
