import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { Checkbox, CheckboxGroup, RadioGroup } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/SelectField';
import { TextArea, TextField } from '@/ui/TextField';
import { TimeField } from '@/ui/TimeField';
import type { EventDraft } from './eventDraft';

export const KINDS = ['TRAINING', 'PEER_MEETING', 'OTHER'] as const;
const LANGUAGES = ['fi', 'sv', 'en'] as const;

interface EventFieldsProps {
  countyCode: string;
  draft: EventDraft;
  onChange: (part: Partial<EventDraft>) => void;
}

/** What the event is, when and where, and for whom. */
export function EventFields({ countyCode, draft, onChange }: EventFieldsProps) {
  const { t } = useTranslation('countyevent');
  return (
    <>
      <RadioGroup
        label={t('field.kind')}
        value={draft.kind}
        choices={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        name="title"
        label={t('field.title')}
        maxLength={200}
        lang={draft.language}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <TextArea
        name="description"
        label={t('field.description')}
        optional
        rows={4}
        maxLength={5000}
        lang={draft.language}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <SelectField
        name="language"
        label={t('field.language')}
        value={draft.language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(language) => onChange({ language: language || 'fi' })}
      />
      <div className="form-row times">
        <DateField
          name="date"
          label={t('field.date')}
          value={draft.date}
          onChange={(date) => onChange({ date })}
        />
        <TimeField
          name="start"
          label={t('field.start')}
          value={draft.start}
          onChange={(start) => onChange({ start })}
        />
        <TimeField
          name="endAt"
          label={t('field.end')}
          value={draft.end}
          onChange={(end) => onChange({ end })}
        />
        <DateField
          name="lastDate"
          label={t('field.lastDate')}
          optional
          value={draft.lastDate}
          onChange={(lastDate) => onChange({ lastDate })}
        />
      </div>
      <TextField
        name="place"
        label={t('field.place')}
        optional
        maxLength={300}
        lang={draft.language}
        value={draft.place}
        onChange={(place) => onChange({ place })}
      />
      <TextField
        name="remoteLink"
        label={t('field.remoteLink')}
        hint={t('field.remoteLinkHint')}
        optional
        maxLength={1000}
        value={draft.remoteLink}
        onChange={(remoteLink) => onChange({ remoteLink })}
      />
      <TextField
        name="places"
        label={t('field.places')}
        hint={t('field.placesHint')}
        optional
        type="number"
        value={draft.places}
        onChange={(places) => onChange({ places })}
      />
      <OpenTo countyCode={countyCode} draft={draft} onChange={onChange} />
      <Checkbox
        name="public"
        label={t('field.public')}
        hint={t('field.publicHint')}
        checked={draft.public}
        onChange={(open) => onChange({ public: open })}
      />
    </>
  );
}

function OpenTo({ countyCode, draft, onChange }: EventFieldsProps) {
  const { t } = useTranslation('countyevent');
  const groups = useCountyGroups(countyCode);
  return (
    <CheckboxGroup
      name="groupIds"
      label={t('field.groups')}
      hint={t('field.groupsHint')}
      optional
      choices={groups.map((group) => ({ value: group.id, label: group.name }))}
      values={draft.groupIds}
      onChange={(groupIds) => onChange({ groupIds })}
    />
  );
}

/** The groups of a county that live today. */
export function useCountyGroups(countyCode: string) {
  const query = useQuery({
    queryKey: ['groups', 'of-county', countyCode],
    queryFn: () => read(api.GET('/api/v1/groups', { params: { query: { county: countyCode, limit: 200 } } })),
  });
  return query.data?.items.filter((group) => group.status !== 'ENDED') ?? [];
}
