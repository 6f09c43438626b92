import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { FieldNotes, type FieldProps, OptionalMark, useField } from './Field';
import './dialog.css';
import './suggest.css';

export interface Suggestion {
  id: string;
  label: string;
  /** A second line that tells two alike apart. */
  note?: string;
}

interface SuggestFieldProps extends FieldProps {
  /** What stands in the field. */
  text: string;
  /** Called as the person types; the chosen suggestion, if any, no longer holds. */
  onText: (text: string) => void;
  chosen?: string;
  /** Called with the id of a suggestion, or undefined when the text is the person's own. */
  onChoose: (id: string | undefined) => void;
  /** Already fitting the text; the service or the caller does the search. */
  suggestions: readonly Suggestion[];
  loading?: boolean;
  /** Something that is not among the suggestions will do. */
  freeText?: boolean;
}

/** A text with suggestions while typing, from a list that may come from the service. */
export function SuggestField({
  label,
  name,
  hint,
  error,
  optional,
  text,
  onText,
  chosen,
  onChoose,
  suggestions,
  loading,
  freeText,
}: SuggestFieldProps) {
  const { t } = useTranslation();
  const { id, fault } = useField({ name, hint, error });
  const choose = (key: string | number | null) => {
    const suggestion = suggestions.find((candidate) => candidate.id === key);
    onChoose(suggestion?.id);
    if (suggestion) onText(suggestion.label);
  };
  return (
    <ComboBox
      className="field"
      items={suggestions}
      inputValue={text}
      onInputChange={onText}
      value={chosen ?? null}
      onChange={(key) => choose(key as string | null)}
      allowsCustomValue={freeText}
      allowsEmptyCollection
      isInvalid={Boolean(fault)}
      menuTrigger="input"
    >
      <Label>
        {label}
        {optional && <OptionalMark />}
      </Label>
      <Group className="input-group">
        <Input className="input" id={id} aria-describedby={`${id}-hint ${id}-error`} />
        <Button aria-label={t('showSuggestions')}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes id={id} hint={hint} fault={fault} />
      <Popover className="popover list">
        <ListBox<Suggestion>
          className="list-box"
          renderEmptyState={() => (
            <div className="list-empty">{loading ? t('loading') : t('noSuggestions')}</div>
          )}
        >
          {(item) => (
            <ListBoxItem className="list-option" id={item.id} textValue={item.label}>
              {item.label}
              {item.note && <span className="soft"> · {item.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
