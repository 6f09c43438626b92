import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useCounties } from '@/api/reference';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';

type Create = components['schemas']['CoordinatorCreate'];

const EMPTY = { countyCode: '', personName: '', email: '', phone: '', hoursFi: '', hoursSv: '', hoursEn: '' };

/** Names a coordinator or a substitute for a county. */
export function NewCoordinator() {
  const { t } = useTranslation('admin');
  const { text, compare } = useFormat();
  const counties = (useCounties().data ?? [])
    .map((county) => ({ value: county.code, label: text(county.name) }))
    .sort((a, b) => compare(a.label, b.label));
  const [draft, setDraft] = useState(EMPTY);
  const [substitute, setSubstitute] = useState(false);
  const [from, setFrom] = useState(helsinkiDay());
  const [to, setTo] = useState('');
  const create = useSend(
    ({ countyCode, body }: { countyCode: string; body: Create }, key) =>
      read(
        api.POST('/api/v1/counties/{countyCode}/coordinators', {
          params: { path: { countyCode }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: [['coordinators']],
      onSuccess: () => {
        setDraft(EMPTY);
        showToast({ text: t('coordinators.saved') });
      },
    },
  );
  const set = (name: keyof typeof EMPTY) => (value: string) => setDraft({ ...draft, [name]: value });
  const hours = {
    fi: draft.hoursFi || undefined,
    sv: draft.hoursSv || undefined,
    en: draft.hoursEn || undefined,
  };
  const submit = () =>
    create.mutate({
      countyCode: draft.countyCode,
      body: {
        personName: draft.personName,
        email: draft.email,
        phone: draft.phone || undefined,
        officeHours: hours.fi || hours.sv || hours.en ? hours : undefined,
        substitute,
        validFromDate: from,
        validToDate: to || undefined,
      },
    });
  return (
    <ProblemForm problem={create.error} onSubmit={submit}>
      <SelectField
        label={t('coordinators.county')}
        none={t('choose')}
        value={draft.countyCode}
        onChange={set('countyCode')}
        choices={counties}
      />
      <TextField
        name="personName"
        label={t('coordinators.name')}
        value={draft.personName}
        onChange={set('personName')}
      />
      <TextField
        name="email"
        type="email"
        label={t('coordinators.email')}
        hint={t('coordinators.emailHint')}
        value={draft.email}
        onChange={set('email')}
      />
      <TextField
        name="phone"
        type="tel"
        label={t('coordinators.phone')}
        optional
        value={draft.phone}
        onChange={set('phone')}
      />
      <TextField
        name="officeHours.fi"
        label={t('coordinators.hoursFi')}
        optional
        value={draft.hoursFi}
        onChange={set('hoursFi')}
      />
      <TextField
        name="officeHours.sv"
        label={t('coordinators.hoursSv')}
        optional
        value={draft.hoursSv}
        onChange={set('hoursSv')}
      />
      <TextField
        name="officeHours.en"
        label={t('coordinators.hoursEn')}
        optional
        value={draft.hoursEn}
        onChange={set('hoursEn')}
      />
      <Checkbox
        name="substitute"
        label={t('coordinators.isSubstitute')}
        checked={substitute}
        onChange={setSubstitute}
      />
      <div className="row">
        <DateField name="validFromDate" label={t('coordinators.from')} value={from} onChange={setFrom} />
        <DateField name="validToDate" label={t('coordinators.to')} optional value={to} onChange={setTo} />
      </div>
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={create.isPending || !draft.countyCode}>
          {t('coordinators.save')}
        </Button>
      </div>
    </ProblemForm>
  );
}
