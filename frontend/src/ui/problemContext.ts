import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';

/** One thing wrong in what was sent: where and what. */
export interface FormError {
  pointer?: string;
  parameter?: string;
  code: string;
  detail?: string;
}

/** What the service said about the form around; a field finds its own part by name. */
export const ProblemContext = createContext<readonly FormError[]>([]);

/** "/perspectiveCodes/0" belongs to the field named "perspectiveCodes", "/name/fi" to "name.fi" or "name". */
export function belongsTo(error: FormError, name: string): boolean {
  const place = error.pointer ? error.pointer.replace(/^#?\//, '').replaceAll('/', '.') : error.parameter;
  return place === name || place?.startsWith(`${name}.`) === true;
}

export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/** The words for an error: our own for the common kinds; what the service says is English. */
export function useErrorWords() {
  const { t, i18n } = useTranslation();
  return (error: FormError): string => {
    const key = `fieldError.${error.code}`;
    return i18n.exists(key)
      ? t(key as 'fieldError.required')
      : (i18n.language === 'en' && error.detail) || t('fieldError.other');
  };
}

/** The error of one field, in words. */
export function useFieldError(name?: string, own?: string): string | undefined {
  const errors = useContext(ProblemContext);
  const words = useErrorWords();
  if (own) return own;
  if (!name) return undefined;
  const mine = errors.filter((error) => belongsTo(error, name));
  return mine.length ? mine.map(words).join(' ') : undefined;
}
