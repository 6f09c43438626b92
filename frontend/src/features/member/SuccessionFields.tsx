import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/Choices';
import { Notice } from '@/ui/Notice';
import { SelectField } from '@/ui/SelectField';
import { type Membership, useCurrentSeats } from './queries';
import type { Succession } from './succession';

/** Asked only when the group would be left without a chair. */
export function SuccessionFields({
  seat,
  value,
  onChange,
}: {
  seat: Membership;
  value: Succession;
  onChange: (value: Succession) => void;
}) {
  const { t } = useTranslation('member');
  const seats = useCurrentSeats(seat.groupId);
  const choices = (seats.data?.items ?? [])
    .filter((other) => other.id !== seat.id && other.role !== 'DEPUTY')
    .map((other) => ({ value: other.id, label: other.personName ?? t('erased') }));
  return (
    <Notice tone="watch" title={t('end.lastChair')}>
      <SelectField
        name="successorMembershipId"
        label={t('end.successor')}
        none={t('field.choose')}
        value={value.successorMembershipId ?? ''}
        onChange={(id) => onChange({ successorMembershipId: id || undefined, withoutSuccessor: false })}
        choices={choices}
      />
      <Checkbox
        name="withoutSuccessor"
        label={t('end.withoutSuccessor')}
        hint={t('end.withoutSuccessorHint')}
        checked={value.withoutSuccessor}
        onChange={(withoutSuccessor) => onChange({ withoutSuccessor })}
      />
    </Notice>
  );
}
