import { type ReactNode, useId } from 'react';
import { FieldNotes, type FieldProps, OptionalMark, useField } from './Field';
import type { Choice } from './SelectField';
import './choices.css';

interface CheckboxProps {
  label: ReactNode;
  name?: string;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

export function Checkbox({ label, name, hint, checked, onChange, disabled }: CheckboxProps) {
  const { id, fault, control } = useField({ name, hint });
  return (
    <div className="checkbox">
      <label className="check" htmlFor={id}>
        <input
          {...control}
          type="checkbox"
          name={name}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}

interface GroupProps<V extends string> extends FieldProps {
  choices: readonly (Choice<V> & { hint?: ReactNode })[];
}

/** One of a few, all of them seen at once. */
export function RadioGroup<V extends string>({
  label,
  name,
  hint,
  error,
  optional,
  choices,
  value,
  onChange,
}: GroupProps<V> & { value: V | ''; onChange: (value: V) => void }) {
  const group = useId();
  const { id, fault, control } = useField({ name, hint, error });
  return (
    <fieldset className="choices" id={id} tabIndex={-1} aria-describedby={control['aria-describedby']}>
      <legend>
        {label}
        {optional && <OptionalMark />}
      </legend>
      {choices.map((choice) => (
        <label key={choice.value} className="check">
          <input
            type="radio"
            name={group}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
          {choice.hint && <span className="hint">{choice.hint}</span>}
        </label>
      ))}
      <FieldNotes id={id} hint={hint} fault={fault} />
    </fieldset>
  );
}

/** More than these stand side by side. */
const MANY = 8;

/** Any number of a few. */
export function CheckboxGroup<V extends string>({
  label,
  name,
  hint,
  error,
  optional,
  choices,
  values,
  onChange,
}: GroupProps<V> & { values: readonly V[]; onChange: (values: V[]) => void }) {
  const { id, fault, control } = useField({ name, hint, error });
  const toggle = (value: V, on: boolean) =>
    onChange(on ? [...values, value] : values.filter((other) => other !== value));
  return (
    <fieldset
      className={choices.length > MANY ? 'choices many' : 'choices'}
      id={id}
      tabIndex={-1}
      aria-describedby={control['aria-describedby']}
    >
      <legend>
        {label}
        {optional && <OptionalMark />}
      </legend>
      {choices.map((choice) => (
        <label key={choice.value} className="check">
          <input
            type="checkbox"
            value={choice.value}
            checked={values.includes(choice.value)}
            onChange={(event) => toggle(choice.value, event.target.checked)}
          />
          <span>{choice.label}</span>
          {choice.hint && <span className="hint">{choice.hint}</span>}
        </label>
      ))}
      <FieldNotes id={id} hint={hint} fault={fault} />
    </fieldset>
  );
}
