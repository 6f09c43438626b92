import { useTranslation } from 'react-i18next';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import type { PlainWordDraft } from './plainWordDraft';

interface PlainWordFieldsProps {
  draft: PlainWordDraft;
  onChange: (part: Partial<PlainWordDraft>) => void;
}

/** A word, a plainer one and why. */
export function PlainWordFields({ draft, onChange }: PlainWordFieldsProps) {
  const { t } = useTranslation('admin');
  return (
    <>
      <SelectField
        name="language"
        label={t('plainWords.language')}
        value={draft.language}
        choices={(['fi', 'sv', 'en'] as const).map((value) => ({
          value,
          label: t(`plainWords.languages.${value}`),
        }))}
        onChange={(language) => onChange({ language })}
      />
      <TextField
        name="jargon"
        label={t('plainWords.jargon')}
        hint={t('plainWords.jargonHint')}
        maxLength={100}
        lang={draft.language}
        value={draft.jargon}
        onChange={(jargon) => onChange({ jargon })}
      />
      <TextField
        name="plain"
        label={t('plainWords.plain')}
        maxLength={200}
        lang={draft.language}
        value={draft.plain}
        onChange={(plain) => onChange({ plain })}
      />
      <TextField
        name="why"
        label={t('plainWords.why')}
        hint={t('plainWords.whyHint')}
        optional
        maxLength={200}
        lang={draft.language}
        value={draft.why}
        onChange={(why) => onChange({ why })}
      />
    </>
  );
}
