import { FieldLabel, FieldNotes, type FieldProps, useField } from './Field';

export interface Choice<V extends string = string> {
  value: V;
  label: string;
}

interface SelectFieldProps<V extends string> extends FieldProps {
  value: V | '';
  onChange: (value: V) => void;
  choices: readonly Choice<V>[];
  /** The words for "nothing chosen"; without it something is always chosen. */
  none?: string;
  disabled?: boolean;
}

/** One of a known few. The browser's own control: it is the one that every phone and reader handles best. */
export function SelectField<V extends string>({
  label,
  name,
  hint,
  error,
  optional,
  value,
  onChange,
  choices,
  none,
  disabled,
}: SelectFieldProps<V>) {
  const { id, fault, control } = useField({ name, hint, error });
  return (
    <div className="field">
      <FieldLabel htmlFor={id} label={label} optional={optional} />
      <select
        {...control}
        className="input"
        name={name}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value as V)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}
