import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useCounties } from '@/api/reference';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { CoordinatorFields } from './CoordinatorFields';
import { coordinatorOf, newCoordinator } from './coordinatorDraft';

const empty = () => ({ ...newCoordinator(helsinkiDay()), countyCode: '', email: '' });

/** Names a coordinator or a substitute for a county. */
export function NewCoordinator() {
  const { t } = useTranslation('admin');
  const { text, compare } = useFormat();
  const counties = (useCounties().data ?? [])
    .map((county) => ({ value: county.code, label: text(county.name) }))
    .sort((a, b) => compare(a.label, b.label));
  const [draft, setDraft] = useState(empty);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const create = useSend(
    (value: typeof draft, key) =>
      read(
        api.POST('/api/v1/counties/{countyCode}/coordinators', {
          params: { path: { countyCode: value.countyCode }, header: { 'Idempotency-Key': key } },
          body: { ...coordinatorOf(value), email: value.email.trim() },
        }),
      ),
    {
      refresh: [['coordinators']],
      onSuccess: () => {
        setDraft(empty());
        showToast({ text: t('coordinators.saved') });
      },
    },
  );
  return (
    <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
      <SelectField
        label={t('coordinators.county')}
        none={t('choose')}
        value={draft.countyCode}
        onChange={(countyCode) => change({ countyCode })}
        choices={counties}
      />
      <CoordinatorFields draft={draft} onChange={change}>
        <TextField
          name="email"
          type="email"
          label={t('coordinators.email')}
          hint={t('coordinators.emailHint')}
          value={draft.email}
          onChange={(email) => change({ email })}
        />
      </CoordinatorFields>
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={create.isPending || !draft.countyCode}>
          {t('coordinators.save')}
        </Button>
      </div>
    </ProblemForm>
  );
}
