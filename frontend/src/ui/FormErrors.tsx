import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice';
import { belongsTo, type FormError, fieldId, useErrorWords } from './problemContext';

/** The words of the label that belongs to the field, so that the list names the field as the form does. */
function fieldOf(error: FormError): { id: string; label: string } | undefined {
  const place =
    (error.pointer?.replace(/^#?\//, '').replaceAll('/', '.') ?? error.parameter)?.split('.') ?? [];
  for (let length = place.length; length > 0; length--) {
    const name = place.slice(0, length).join('.');
    const id = fieldId(name);
    const element = document.getElementById(id);
    if (!element || !belongsTo(error, name)) continue;
    const label =
      document.querySelector(`label[for="${id}"]`) ??
      element.closest('fieldset, .field')?.querySelector('legend, label, .react-aria-Label');
    return { id, label: label?.firstChild?.textContent?.trim() ?? '' };
  }
  return undefined;
}

function focusField(id: string) {
  const element = document.getElementById(id);
  const target = element?.matches('input, select, textarea, fieldset')
    ? element
    : element?.querySelector<HTMLElement>('input, [role="spinbutton"]');
  target?.focus();
}

/** All faults of a form at once, each leading to its field. */
export function FormErrors({ errors }: { errors: readonly FormError[] }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [fields, setFields] = useState<ReturnType<typeof fieldOf>[]>([]);
  // The fields may be drawn together with this list, so they are looked up once all of it stands on the page.
  useLayoutEffect(() => setFields(errors.map(fieldOf)), [errors]);
  return (
    <div className="form-errors">
      <Notice tone="bad" live title={t('formErrors', { count: errors.length })}>
        <ul>
          {errors.map((error, index) => {
            const field = fields[index];
            const text = field?.label ? `${field.label}: ${words(error)}` : words(error);
            return (
              <li key={`${error.pointer ?? error.parameter ?? ''} ${error.code}`}>
                {field ? (
                  <a
                    href={`#${field.id}`}
                    onClick={(event) => {
                      event.preventDefault();
                      focusField(field.id);
                    }}
                  >
                    {text}
                  </a>
                ) : (
                  text
                )}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
