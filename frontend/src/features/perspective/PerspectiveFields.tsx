import { useTranslation } from 'react-i18next';
import { LocalTextFields } from '@/ui/LocalTextFields';
import { SelectField } from '@/ui/SelectField';
import { CATEGORIES, type PerspectiveDraft } from './perspectiveDraft';

/** What a perspective is called, what kind of eyes it stands for, and who is meant. */
export function PerspectiveFields({
  draft,
  onChange,
}: {
  draft: PerspectiveDraft;
  onChange: (change: Partial<PerspectiveDraft>) => void;
}) {
  const { t } = useTranslation('perspective');
  return (
    <>
      <LocalTextFields
        name="name"
        legend={t('field.name')}
        hint={t('field.nameHint')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <SelectField
        name="category"
        label={t('field.category')}
        value={draft.category}
        onChange={(category) => onChange({ category })}
        choices={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      <LocalTextFields
        name="description"
        optional
        legend={t('field.description')}
        hint={t('field.descriptionHint')}
        long
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
    </>
  );
}
