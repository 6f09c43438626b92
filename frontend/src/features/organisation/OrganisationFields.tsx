import { useTranslation } from 'react-i18next';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { type OrganisationWrite, SECTORS } from './queries';

export function OrganisationFields({
  draft,
  onChange,
}: {
  draft: OrganisationWrite;
  onChange: (change: Partial<OrganisationWrite>) => void;
}) {
  const { t } = useTranslation('organisation');
  return (
    <>
      <TextField
        name="name"
        label={t('field.name')}
        maxLength={200}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <SelectField
        name="sector"
        label={t('field.sector')}
        value={draft.sector}
        onChange={(sector) => onChange({ sector })}
        choices={SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))}
      />
    </>
  );
}
