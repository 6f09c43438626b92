import { useTranslation } from 'react-i18next';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import { helsinkiDay } from '@/i18n/format';
import { CheckboxGroup, RadioGroup } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { TextArea, TextField } from '@/ui/TextField';
import { type HearingDraft, KINDS } from './hearingDraft';

interface HearingFieldsProps {
  groupId: string;
  draft: HearingDraft;
  onChange: (part: Partial<HearingDraft>) => void;
  lang?: string;
}

/** Who was heard, by what means and when, and what they said. */
export function HearingFields({ groupId, draft, onChange, lang }: HearingFieldsProps) {
  const { t } = useTranslation('hearing');
  const { choices } = useGroupPerspectives(groupId);
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('field.kind')}
        value={draft.kind}
        choices={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        name="title"
        label={t('field.title')}
        hint={t('field.titleHint')}
        maxLength={200}
        lang={lang}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <TextArea
        name="said"
        label={t('said')}
        hint={t('field.saidHint')}
        rows={5}
        maxLength={5000}
        lang={lang}
        value={draft.said}
        onChange={(said) => onChange({ said })}
      />
      <div className="form-row">
        <DateField
          name="heldDate"
          label={t('field.heldDate')}
          max={helsinkiDay()}
          value={draft.heldDate}
          onChange={(heldDate) => onChange({ heldDate })}
        />
        <TextField
          name="people"
          label={t('field.people')}
          optional
          type="number"
          value={draft.people}
          onChange={(people) => onChange({ people })}
        />
      </div>
      <CheckboxGroup
        name="perspectiveCodes"
        label={t('field.perspectives')}
        choices={choices}
        values={draft.perspectives}
        onChange={(perspectives) => onChange({ perspectives })}
      />
    </>
  );
}
