import { useTranslation } from 'react-i18next';
import { helsinkiDay } from '@/i18n/format';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/SelectField';
import { TextArea } from '@/ui/TextField';
import type { ReasonDraft } from './choiceDraft';
import { useDecisionChoices } from './queries';

interface ReasonFieldsProps {
  groupId: string;
  lang?: string;
  draft: ReasonDraft;
  onChange: (part: Partial<ReasonDraft>) => void;
}

/** Why the group decided so, when, and by which decision. */
export function ReasonFields({ groupId, lang, draft, onChange }: ReasonFieldsProps) {
  const { t } = useTranslation('choice');
  const decisions = useDecisionChoices(groupId);
  return (
    <>
      <TextArea
        name="rationale"
        label={t('field.rationale')}
        hint={t('field.rationaleHint')}
        rows={4}
        maxLength={2000}
        lang={lang}
        value={draft.rationale}
        onChange={(rationale) => onChange({ rationale })}
      />
      <DateField
        name="decidedDate"
        label={t('field.decidedDate')}
        max={helsinkiDay()}
        value={draft.decidedDate}
        onChange={(decidedDate) => onChange({ decidedDate })}
      />
      {decisions.length > 0 && (
        <SelectField
          name="decisionId"
          label={t('field.decision')}
          hint={t('field.decisionHint')}
          none={t('field.noDecision')}
          value={draft.decisionId}
          choices={decisions}
          onChange={(decisionId) => onChange({ decisionId })}
        />
      )}
    </>
  );
}
