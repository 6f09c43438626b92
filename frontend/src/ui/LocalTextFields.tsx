import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldNotes, OptionalMark } from './Field';
import { fieldId, useFieldError } from './problemContext';
import { TextArea, TextField } from './TextField';
import './form.css';

/** A text in three languages while it is being typed. */
export interface LocalDraft {
  fi: string;
  sv: string;
  en: string;
}

const LANGUAGES = ['fi', 'sv', 'en'] as const;

export function localDraft(text: Partial<LocalDraft> | undefined): LocalDraft {
  return { fi: text?.fi ?? '', sv: text?.sv ?? '', en: text?.en ?? '' };
}

/** What was typed as the service takes it: a language without a text is left out, and nothing at all is undefined. */
export function localText(draft: LocalDraft): Partial<LocalDraft> | undefined {
  const given = LANGUAGES.filter((language) => draft[language].trim());
  if (given.length === 0) return undefined;
  return Object.fromEntries(given.map((language) => [language, draft[language].trim()]));
}

/** Both texts of a conflict in one line: each language that has one. */
export function shownLocal(draft: LocalDraft): string {
  return LANGUAGES.filter((language) => draft[language].trim())
    .map((language) => `${language}: ${draft[language].trim()}`)
    .join(' · ');
}

interface LocalTextFieldsProps {
  name: string;
  legend: string;
  hint?: ReactNode;
  value: LocalDraft;
  onChange: (value: LocalDraft) => void;
  /** May be left empty in every language. */
  optional?: boolean;
  long?: boolean;
}

/** The same text in Finnish, Swedish and English, side by side under one heading. */
export function LocalTextFields({
  name,
  legend,
  hint,
  value,
  onChange,
  optional,
  long,
}: LocalTextFieldsProps) {
  const { t } = useTranslation();
  const Field = long ? TextArea : TextField;
  const id = fieldId(name);
  // The service asks for Finnish or Swedish: that concerns the fields together, not one of them.
  const fault = useFieldError(`${name}.inAnOfficialLanguage`);
  return (
    <fieldset className="local-texts" id={id} tabIndex={-1}>
      <legend>
        {legend}
        {optional && <OptionalMark />}
      </legend>
      {hint && <p className="hint">{hint}</p>}
      <FieldNotes id={id} fault={fault} />
      {LANGUAGES.map((language) => (
        <Field
          key={language}
          name={`${name}.${language}`}
          label={t(`inLanguage.${language}`)}
          lang={language}
          rows={long ? 2 : undefined}
          value={value[language]}
          onChange={(text: string) => onChange({ ...value, [language]: text })}
        />
      ))}
    </fieldset>
  );
}
