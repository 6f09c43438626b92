import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/SelectField';
import { TextArea, TextField } from '@/ui/TextField';
import type { ActionDraft } from './actionDraft';
import { useSeatName } from './GoalWords';
import { PlainerWords } from './PlainerWords';
import { type Action, useSeats } from './queries';

interface ActionFieldsProps {
  draft: ActionDraft;
  onChange: (part: Partial<ActionDraft>) => void;
  groupId: string;
  action?: Action;
  lang?: string;
}

/** What is done, by whom and by when. */
export function ActionFields({ draft, onChange, groupId, action, lang }: ActionFieldsProps) {
  const { t } = useTranslation('goal');
  const nameOf = useSeatName();
  const seats = useSeats(groupId);
  const responsible = action?.responsible;
  const former =
    responsible?.membershipId && !seats.some((seat) => seat.value === responsible.membershipId)
      ? [{ value: responsible.membershipId, label: t('field.formerOwner', { name: nameOf(responsible) }) }]
      : [];
  return (
    <>
      <TextField
        name="title"
        label={t('action.title')}
        hint={t('action.titleHint')}
        maxLength={200}
        lang={lang}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <div className="form-row">
        <SelectField
          name="responsibleId"
          label={t('action.responsible')}
          none={t('field.nobody')}
          value={draft.responsibleId}
          choices={[...former, ...seats]}
          onChange={(responsibleId) => onChange({ responsibleId })}
        />
        <DateField
          name="dueDate"
          label={t('action.due')}
          value={draft.dueDate}
          onChange={(dueDate) => onChange({ dueDate })}
        />
      </div>
      <TextArea
        name="description"
        label={t('action.more')}
        optional
        rows={2}
        lang={lang}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <PlainerWords text={`${draft.title}\n${draft.description}`} lang={lang} />
      <Checkbox
        name="recurrence"
        label={t('action.yearly')}
        hint={t('action.yearlyHint')}
        checked={draft.yearly}
        onChange={(yearly) => onChange({ yearly })}
      />
    </>
  );
}
