import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { FieldNotes, type FieldProps, OptionalMark, useField } from './Field';
import './dialog.css';
import './date.css';

interface DateFieldProps extends FieldProps {
  /** A calendar day such as "2026-05-03", or "" when none is chosen. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
}

function toDate(day?: string): CalendarDate | undefined {
  return day ? parseDate(day) : undefined;
}

/** A calendar day, typed part by part in the reader's order (3.5.2026) or picked from a calendar. */
export function DateField({ label, name, hint, error, optional, value, onChange, min, max }: DateFieldProps) {
  const { id, fault } = useField({ name, hint, error });
  return (
    <DatePicker
      className="field date-field"
      id={id}
      value={toDate(value) ?? null}
      onChange={(date) => onChange(date?.toString() ?? '')}
      minValue={toDate(min)}
      maxValue={toDate(max)}
      isInvalid={Boolean(fault)}
      aria-describedby={`${id}-hint ${id}-error`}
    >
      <Label>
        {label}
        {optional && <OptionalMark />}
      </Label>
      <Group className="input-group">
        <DateInput className="date-input">
          {(segment) => <DateSegment className="date-segment" segment={segment} />}
        </DateInput>
        <Button>
          <CalendarDays aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes id={id} hint={hint} fault={fault} />
      <Popover className="popover">
        <Dialog className="calendar">
          <Calendar>
            <header>
              <Button slot="previous">
                <ChevronLeft aria-hidden="true" />
              </Button>
              <Heading level={2} />
              <Button slot="next">
                <ChevronRight aria-hidden="true" />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell className="calendar-cell" date={date} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
