import { useTranslation } from 'react-i18next';
import { RadioGroup } from '@/ui/Choices';
import { TextArea, TextField } from '@/ui/TextField';
import { type AgendaDraft, ITEM_TYPES } from './agendaDraft';

interface AgendaItemFieldsProps {
  draft: AgendaDraft;
  onChange: (part: Partial<AgendaDraft>) => void;
  lang?: string;
}

/** What is talked of, and whether it is told, discussed or decided. */
export function AgendaItemFields({ draft, onChange, lang }: AgendaItemFieldsProps) {
  const { t } = useTranslation('meeting');
  return (
    <>
      <TextField
        name="title"
        label={t('item.title')}
        maxLength={200}
        lang={lang}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <RadioGroup
        name="type"
        label={t('item.type')}
        value={draft.type}
        choices={ITEM_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        onChange={(type) => onChange({ type })}
      />
      <TextArea
        name="description"
        label={t('item.description')}
        optional
        rows={2}
        maxLength={5000}
        lang={lang}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <TextField
        name="durationMinutes"
        label={t('item.duration')}
        optional
        type="number"
        value={draft.durationMinutes}
        onChange={(durationMinutes) => onChange({ durationMinutes })}
      />
    </>
  );
}
