import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useIndicatorThemes } from '@/api/reference';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { type LocalDraft, LocalTextFields, localDraft, localText } from '@/ui/LocalTextFields';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';

type Write = components['schemas']['IndicatorWrite'];
const UNITS = ['COUNT', 'PERCENT', 'PER_1000'] as const;
const DIRECTIONS = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL'] as const;

interface Draft extends Omit<Write, 'name' | 'description' | 'provider'> {
  name: LocalDraft;
  description: LocalDraft;
  provider: LocalDraft;
}

interface NewIndicatorProps {
  /** Whose own it becomes. */
  of: { groupId: string } | { countyCode: string };
  /** Whose figures they are, as a beginning. */
  provider?: Partial<LocalDraft>;
}

/** An indicator of a group's or a county's own, whose figures are entered next. */
export function NewIndicator({ of, provider }: NewIndicatorProps) {
  const { t } = useTranslation('indicator');
  const navigate = useNavigate();
  const themes = useIndicatorThemes();
  const [draft, setDraft] = useState<Draft>({
    name: localDraft(undefined),
    description: localDraft(undefined),
    provider: localDraft(provider),
    themeCode: '',
    unit: 'COUNT',
    decimals: 0,
    direction: 'HIGHER_IS_BETTER',
    licence: 'CC BY 4.0',
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const create = useSend(
    (value: Draft, key) => {
      const body = {
        ...value,
        name: localText(value.name) ?? {},
        description: localText(value.description),
        provider: localText(value.provider) ?? {},
      };
      const header = { 'Idempotency-Key': key };
      return 'groupId' in of
        ? read(api.POST('/api/v1/groups/{groupId}/indicators', { params: { path: of, header }, body }))
        : read(api.POST('/api/v1/counties/{countyCode}/indicators', { params: { path: of, header }, body }));
    },
    {
      refresh: [['indicators']],
      onSuccess: (indicator) => {
        showToast({ text: t('own.saved') });
        navigate({ to: '/indicators/$indicatorId/entry', params: { indicatorId: indicator.id } });
      },
    },
  );
  return (
    <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
      <LocalTextFields
        name="name"
        legend={t('own.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <LocalTextFields
        name="description"
        legend={t('own.description')}
        optional
        long
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      <div className="filters">
        <SelectField
          name="themeCode"
          label={t('filter.theme')}
          none={t('area.choose')}
          value={draft.themeCode}
          choices={themes}
          onChange={(themeCode) => change({ themeCode })}
        />
        <SelectField
          name="unit"
          label={t('about.unit')}
          value={draft.unit as (typeof UNITS)[number]}
          choices={UNITS.map((value) => ({ value, label: t(`own.unit.${value}`) }))}
          onChange={(unit) => change({ unit, decimals: unit === 'COUNT' ? 0 : 1 })}
        />
        <SelectField
          name="direction"
          label={t('own.direction')}
          value={draft.direction}
          choices={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
          onChange={(direction) => change({ direction })}
        />
      </div>
      <p className="hint">{t('own.small')}</p>
      <LocalTextFields
        name="provider"
        legend={t('about.provider')}
        value={draft.provider}
        onChange={(next) => change({ provider: next })}
      />
      <TextField
        name="licence"
        label={t('about.licence')}
        maxLength={200}
        value={draft.licence}
        onChange={(licence) => change({ licence })}
      />
      <Button kind="primary" type="submit" isDisabled={create.isPending}>
        {t('own.save')}
      </Button>
    </ProblemForm>
  );
}
