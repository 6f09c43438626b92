import { useTranslation } from 'react-i18next';
import { DateField } from '@/ui/DateField';
import type { SeatDraft } from './seatDraft';

/** From which day to which day the seat is held. */
export function PeriodFields({
  draft,
  onChange,
}: {
  draft: SeatDraft;
  onChange: (change: Partial<SeatDraft>) => void;
}) {
  const { t } = useTranslation('member');
  return (
    <div className="row top">
      <DateField
        name="validFromDate"
        label={t('field.from')}
        value={draft.validFromDate}
        onChange={(validFromDate) => onChange({ validFromDate })}
      />
      <DateField
        name="validToDate"
        label={t('field.to')}
        hint={t('field.toHint')}
        optional
        value={draft.validToDate}
        min={draft.validFromDate || undefined}
        onChange={(validToDate) => onChange({ validToDate })}
      />
    </div>
  );
}
