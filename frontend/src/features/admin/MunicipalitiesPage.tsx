import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import { useMunicipalities } from '@/api/reference';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { DateField } from '@/ui/DateField';
import { AdminFrame } from '@/ui/Guard';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { showToast } from '@/ui/toasts';

/** A municipality that is joined to another ends, and its history stays. */
export function MunicipalitiesPage() {
  const { t } = useTranslation('admin');
  const { text, day, compare } = useFormat();
  const all = useMunicipalities().data ?? [];
  const ended = all.filter((m) => m.validToDate);
  const choices = all
    .filter((m) => !m.validToDate || m.validToDate >= helsinkiDay())
    .map((m) => ({ value: m.code, label: `${text(m.name)} (${m.code})` }))
    .sort((a, b) => compare(a.label, b.label));
  const [ending, setEnding] = useState('');
  const [successorCode, setSuccessor] = useState('');
  const [lastDate, setLastDate] = useState('');
  const retire = useSend(
    async (body: { successorCode: string; lastDate: string }, key) => {
      const path = { municipalityCode: ending };
      const { etag } = await readTagged(
        api.GET('/api/v1/municipalities/{municipalityCode}', { params: { path } }),
      );
      return read(
        api.POST('/api/v1/municipalities/{municipalityCode}/retirement', {
          params: { path, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body,
        }),
      );
    },
    {
      refresh: [['municipalities'], ['counties'], ['coverage']],
      onSuccess: () => {
        showToast({ text: t('municipalities.saved') });
        setEnding('');
      },
    },
  );
  return (
    <AdminFrame title={t('municipalities.title')} lead={t('municipalities.lead')}>
      <Card title={t('municipalities.ended')}>
        <ul className="rows">
          {ended.map((m) => (
            <li key={m.code}>
              {text(m.name)} ({m.code})
              <span className="soft">
                {t('municipalities.joined', {
                  date: day(m.validToDate ?? ''),
                  successor: text(all.find((other) => other.code === m.successorCode)?.name),
                })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('municipalities.end')}>
        <ProblemForm problem={retire.error} onSubmit={() => retire.mutate({ successorCode, lastDate })}>
          <SelectField
            label={t('municipalities.which')}
            none={t('choose')}
            value={ending}
            onChange={setEnding}
            choices={choices}
          />
          <SelectField
            name="successorCode"
            label={t('municipalities.successor')}
            none={t('choose')}
            value={successorCode}
            onChange={setSuccessor}
            choices={choices.filter((choice) => choice.value !== ending)}
          />
          <DateField
            name="lastDate"
            label={t('municipalities.lastDate')}
            value={lastDate}
            onChange={setLastDate}
          />
          <div className="row">
            <Button type="submit" isDisabled={retire.isPending || !ending}>
              {t('municipalities.save')}
            </Button>
          </div>
        </ProblemForm>
      </Card>
    </AdminFrame>
  );
}
