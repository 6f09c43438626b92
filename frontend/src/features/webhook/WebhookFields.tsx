import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useCounties } from '@/api/reference';
import { useMe } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { CheckboxGroup } from '@/ui/Choices';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import type { WebhookDraft } from './webhooks';
import './webhook.css';

interface WebhookFieldsProps {
  draft: WebhookDraft;
  onChange: (part: Partial<WebhookDraft>) => void;
  /** A client's names municipalities only. */
  ofClient?: boolean;
}

/** Where to, and of what. */
export function WebhookFields({ draft, onChange, ofClient }: WebhookFieldsProps) {
  const { t } = useTranslation('webhook');
  return (
    <>
      <TextField
        name="description"
        label={t('fields.description')}
        hint={t('fields.descriptionHint')}
        maxLength={200}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <TextField
        name="url"
        label={t('fields.url')}
        hint={t('fields.urlHint')}
        maxLength={2000}
        autoComplete="off"
        value={draft.url}
        onChange={(url) => onChange({ url })}
      />
      {!ofClient && (
        <CountyField value={draft.countyCode} onChange={(countyCode) => onChange({ countyCode })} />
      )}
      <TextField
        name="municipalityCodes"
        label={t('fields.municipalities')}
        hint={t('fields.municipalitiesHint')}
        optional
        value={draft.municipalities}
        onChange={(municipalities) => onChange({ municipalities })}
      />
      <EventTypesField values={draft.eventTypes} onChange={(eventTypes) => onChange({ eventTypes })} />
    </>
  );
}

/** A coordinator chooses among their own; the administrator among all, or the whole country. */
function CountyField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useTranslation('webhook');
  const { text, compare } = useFormat();
  const me = useMe().data;
  const counties = useCounties().data ?? [];
  const own = new Set(me?.counties.map((county) => county.countyCode));
  const choices = counties
    .filter((county) => me?.administrator || own.has(county.code))
    .map((county) => ({ value: county.code, label: text(county.name) }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <SelectField
      name="countyCode"
      label={t('fields.county')}
      value={value}
      choices={choices}
      none={me?.administrator ? t('fields.country') : t('fields.choose')}
      onChange={onChange}
    />
  );
}

/** There are many, and whoever wants all of them need not see them. */
function EventTypesField({ values, onChange }: { values: string[]; onChange: (values: string[]) => void }) {
  const { t } = useTranslation('webhook');
  const [opened] = useState(values.length > 0);
  const types = useQuery({
    queryKey: ['event-types'],
    queryFn: async () => (await read(api.GET('/api/v1/event-types'))).items,
    staleTime: 60 * 60_000,
  });
  const chosen = values.length
    ? t('fields.eventTypesChosen', { count: values.length })
    : t('fields.eventTypesAll');
  return (
    <details className="event-types" open={opened}>
      <summary>
        <b>{t('fields.eventTypes')}</b>: {chosen}
      </summary>
      <p className="soft">
        {t('fields.eventTypesHint')}{' '}
        <a href="/developers/events" target="_blank" rel="noopener">
          {t('fields.eventTypesLink')}
        </a>
      </p>
      <CheckboxGroup
        name="eventTypes"
        label={<span className="visually-hidden">{t('fields.eventTypes')}</span>}
        choices={(types.data ?? []).map(({ type }) => ({ value: type, label: type }))}
        values={values}
        onChange={onChange}
      />
    </details>
  );
}
