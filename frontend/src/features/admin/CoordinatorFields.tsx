import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { LocalTextFields } from '@/ui/LocalTextFields';
import { TextField } from '@/ui/TextField';
import type { CoordinatorDraft } from './coordinatorDraft';

interface CoordinatorFieldsProps {
  draft: CoordinatorDraft;
  onChange: (change: Partial<CoordinatorDraft>) => void;
  /** Stands after the name: the address, which only a new coordinator is asked for. */
  children?: ReactNode;
}

export function CoordinatorFields({ draft, onChange, children }: CoordinatorFieldsProps) {
  const { t } = useTranslation('admin');
  return (
    <>
      <TextField
        name="personName"
        label={t('coordinators.name')}
        value={draft.personName}
        onChange={(personName) => onChange({ personName })}
      />
      {children}
      <TextField
        name="phone"
        type="tel"
        label={t('coordinators.phone')}
        optional
        value={draft.phone}
        onChange={(phone) => onChange({ phone })}
      />
      <LocalTextFields
        name="officeHours"
        optional
        legend={t('coordinators.hours')}
        hint={t('coordinators.hoursHint')}
        value={draft.officeHours}
        onChange={(officeHours) => onChange({ officeHours })}
      />
      <Checkbox
        name="substitute"
        label={t('coordinators.isSubstitute')}
        checked={draft.substitute}
        onChange={(substitute) => onChange({ substitute })}
      />
      <div className="form-row">
        <DateField
          name="validFromDate"
          label={t('coordinators.from')}
          value={draft.validFromDate}
          onChange={(validFromDate) => onChange({ validFromDate })}
        />
        <DateField
          name="validToDate"
          label={t('coordinators.to')}
          hint={t('coordinators.toHint')}
          optional
          value={draft.validToDate}
          onChange={(validToDate) => onChange({ validToDate })}
        />
      </div>
    </>
  );
}
