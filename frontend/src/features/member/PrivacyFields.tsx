import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import type { SeatDraft } from './seatDraft';

/** Who may see the name, and whether a guardian has agreed. */
export function PrivacyFields({
  draft,
  onChange,
}: {
  draft: SeatDraft;
  onChange: (change: Partial<SeatDraft>) => void;
}) {
  const { t } = useTranslation('member');
  return (
    <>
      <Checkbox
        name="nameHidden"
        label={t('field.nameHidden')}
        hint={t('field.nameHiddenHint')}
        checked={draft.nameHidden}
        onChange={(nameHidden) => onChange({ nameHidden })}
      />
      <Checkbox
        name="guardianConsentNeeded"
        label={t('field.guardian')}
        hint={t('field.guardianHint')}
        checked={draft.guardianConsentNeeded}
        onChange={(guardianConsentNeeded) => onChange({ guardianConsentNeeded })}
      />
      {draft.guardianConsentNeeded && (
        <DateField
          name="guardianConsentDate"
          label={t('field.guardianDate')}
          optional
          value={draft.guardianConsentDate}
          onChange={(guardianConsentDate) => onChange({ guardianConsentDate })}
        />
      )}
    </>
  );
}
