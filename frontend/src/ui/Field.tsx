import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId, useFieldError } from './problemContext';
import './field.css';

export interface FieldProps {
  label: ReactNode;
  /** The name in the request body; finds the field's errors and is its address in the page. */
  name?: string;
  hint?: ReactNode;
  /** A fault found in the app itself. */
  error?: string;
  optional?: boolean;
}

/** The ids that tie a control to its label, hint and error. */
export function useField({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const generated = useId();
  const id = name ? fieldId(name) : generated;
  const fault = useFieldError(name, error);
  const described = [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    fault,
    control: {
      id,
      'aria-describedby': described || undefined,
      'aria-invalid': fault ? true : undefined,
    } as const,
  };
}

export function FieldLabel({
  htmlFor,
  label,
  optional,
}: {
  htmlFor: string;
  label: ReactNode;
  optional?: boolean;
}) {
  return (
    <label htmlFor={htmlFor}>
      {label}
      {optional && <OptionalMark />}
    </label>
  );
}

/** Most fields must be filled in, so it is the others that are marked. */
export function OptionalMark() {
  const { t } = useTranslation();
  return <span className="optional"> ({t('optional')})</span>;
}

export function FieldNotes({ id, hint, fault }: { id: string; hint?: ReactNode; fault?: string }) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="field-error" id={`${id}-error`}>
          {fault}
        </span>
      )}
    </>
  );
}
