import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/ui/SelectField';
import { SuggestField } from '@/ui/SuggestField';
import { useOrganisations } from './queries';
import { SECTORS, type SeatDraft } from './seatDraft';

interface OrganisationFieldProps {
  countyCode: string;
  draft: SeatDraft;
  onChange: (change: Partial<SeatDraft>) => void;
}

/** A known organisation of the county, or a new one with its sector. */
export function OrganisationField({ countyCode, draft, onChange }: OrganisationFieldProps) {
  const { t } = useTranslation('member');
  const q = useDeferredValue(draft.organisationName.trim());
  const organisations = useOrganisations(countyCode, q);
  const found = organisations.data?.items ?? [];
  const exact = found.find((o) => o.name.toLowerCase() === draft.organisationName.trim().toLowerCase());
  const isNew = !draft.organisationId && !exact && draft.organisationName.trim() !== '';
  return (
    <>
      <SuggestField
        name="organisationName"
        label={t('field.organisation')}
        hint={t('field.organisationHint')}
        optional
        freeText
        text={draft.organisationName}
        onText={(organisationName) => onChange({ organisationName, organisationId: undefined })}
        chosen={draft.organisationId}
        onChoose={(organisationId) => onChange({ organisationId })}
        loading={organisations.isFetching}
        suggestions={found.map((o) => ({ id: o.id, label: o.name, note: t(`sector.${o.sector}`) }))}
      />
      {isNew && (
        <SelectField
          name="organisationSector"
          label={t('field.sector')}
          hint={t('field.sectorHint')}
          none={t('field.choose')}
          value={draft.organisationSector}
          onChange={(organisationSector) => onChange({ organisationSector })}
          choices={SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))}
        />
      )}
    </>
  );
}
