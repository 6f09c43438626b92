import type { HTMLInputAutoCompleteAttribute } from 'react';
import { FieldLabel, FieldNotes, type FieldProps, useField } from './Field';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'search' | 'number';
  maxLength?: number;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  disabled?: boolean;
  lang?: string;
  onBlur?: () => void;
}

export function TextField({
  label,
  name,
  hint,
  error,
  optional,
  value,
  onChange,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const { id, fault, control } = useField({ name, hint, error });
  return (
    <div className="field">
      <FieldLabel htmlFor={id} label={label} optional={optional} />
      <input
        {...rest}
        {...control}
        className="input"
        type={type}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}

export function TextArea({
  label,
  name,
  hint,
  error,
  optional,
  value,
  onChange,
  rows = 5,
  ...rest
}: Omit<TextFieldProps, 'type'> & { rows?: number }) {
  const { id, fault, control } = useField({ name, hint, error });
  return (
    <div className="field">
      <FieldLabel htmlFor={id} label={label} optional={optional} />
      <textarea
        {...rest}
        {...control}
        className="input"
        name={name}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}
