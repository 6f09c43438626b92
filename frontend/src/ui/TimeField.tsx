import { parseTime } from '@internationalized/date';
import { Label } from 'react-aria-components/Label';
import { TimeField as AriaTimeField, DateInput, DateSegment } from 'react-aria-components/TimeField';
import { FieldNotes, type FieldProps, OptionalMark, useField } from './Field';
import './date.css';

interface TimeFieldProps extends FieldProps {
  /** A time of day such as "15:30", or "" when none is chosen. */
  value: string;
  onChange: (time: string) => void;
}

/** A time of day by the 24-hour clock, typed part by part. */
export function TimeField({ label, name, hint, error, optional, value, onChange }: TimeFieldProps) {
  const { id, fault } = useField({ name, hint, error });
  return (
    <AriaTimeField
      className="field time-field"
      id={id}
      value={value ? parseTime(value) : null}
      onChange={(time) => onChange(time?.toString().slice(0, 5) ?? '')}
      hourCycle={24}
      isInvalid={Boolean(fault)}
      aria-describedby={`${id}-hint ${id}-error`}
    >
      <Label>
        {label}
        {optional && <OptionalMark />}
      </Label>
      <DateInput className="input-group date-input">
        {(segment) => <DateSegment className="date-segment" segment={segment} />}
      </DateInput>
      <FieldNotes id={id} hint={hint} fault={fault} />
    </AriaTimeField>
  );
}
