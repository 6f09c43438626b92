import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { ProblemForm } from '@/ui/ProblemForm';
import { type Choice, SelectField } from '@/ui/SelectField';
import type { useLinks } from './useLinks';

interface LinkFormProps {
  label: string;
  /** The words for nothing chosen yet. */
  none: string;
  choices: readonly Choice[];
  links: ReturnType<typeof useLinks>;
  onLink: (id: string) => void;
}

/** One of the things that can still be linked. */
export function LinkForm({ label, none, choices, links, onLink }: LinkFormProps) {
  const { t } = useTranslation('choice');
  const [wanted, setWanted] = useState('');
  const known = choices.some((choice) => choice.value === wanted) ? wanted : '';
  if (choices.length === 0) return null;
  return (
    <ProblemForm problem={links.error} onSubmit={() => known && onLink(known)}>
      <SelectField label={label} none={none} value={known} choices={choices} onChange={setWanted} />
      <div className="row">
        <Button type="submit" isDisabled={!known || links.isPending}>
          {t('goals.add')}
        </Button>
      </div>
    </ProblemForm>
  );
}
