import { useTranslation } from 'react-i18next';
import { usePerspectives } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { CheckboxGroup } from '@/ui/Choices';
import { Loaded } from '@/ui/Loaded';
import { SelectField } from '@/ui/SelectField';
import './member.css';
import { OrganisationField } from './OrganisationField';
import { useCurrentSeats } from './queries';
import { ROLES, type SeatDraft } from './seatDraft';

interface PlaceFieldsProps {
  groupId: string;
  countyCode: string;
  draft: SeatDraft;
  onChange: (change: Partial<SeatDraft>) => void;
  /** The seat itself is no choice for whom it stands in for. */
  own?: string;
}

const CATEGORIES = ['VOICE', 'SERVICE', 'COMMUNITY', 'LEADERSHIP'] as const;

/** What a seat is at the table: role, organisation and whose eyes it brings. */
export function PlaceFields({ groupId, countyCode, draft, onChange, own }: PlaceFieldsProps) {
  const { t } = useTranslation('member');
  const withoutPerspective = draft.role === 'SECRETARY' || draft.role === 'EXPERT';
  return (
    <>
      <SelectField
        name="role"
        label={t('field.role')}
        value={draft.role}
        onChange={(role) => onChange({ role })}
        choices={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {draft.role === 'DEPUTY' && (
        <DeputyFor
          groupId={groupId}
          own={own}
          value={draft.deputyForId}
          onChange={(deputyForId) => onChange({ deputyForId })}
        />
      )}
      <OrganisationField countyCode={countyCode} draft={draft} onChange={onChange} />
      <Perspectives
        countyCode={countyCode}
        hint={withoutPerspective ? t('field.perspectivesNone') : t('field.perspectivesHint')}
        values={draft.perspectiveCodes}
        onChange={(perspectiveCodes) => onChange({ perspectiveCodes })}
      />
    </>
  );
}

function DeputyFor({
  groupId,
  own,
  value,
  onChange,
}: {
  groupId: string;
  own?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation('member');
  const seats = useCurrentSeats(groupId);
  const choices = (seats.data?.items ?? [])
    .filter((seat) => seat.role !== 'DEPUTY' && seat.id !== own)
    .map((seat) => ({ value: seat.id, label: seat.personName ?? t('erased') }));
  return (
    <SelectField
      name="deputyForId"
      label={t('field.deputyFor')}
      none={t('field.choose')}
      value={value}
      onChange={onChange}
      choices={choices}
    />
  );
}

function Perspectives({
  countyCode,
  hint,
  values,
  onChange,
}: {
  countyCode: string;
  hint: string;
  values: string[];
  onChange: (values: string[]) => void;
}) {
  const { t } = useTranslation('member');
  const { text } = useFormat();
  const perspectives = usePerspectives(countyCode);
  return (
    <Loaded query={perspectives} lines={6}>
      {(items) => (
        <fieldset className="stack tight bare">
          <legend className="legend">{t('field.perspectives')}</legend>
          <p className="hint">{hint}</p>
          {CATEGORIES.map((category) => (
            <CheckboxGroup
              key={category}
              name={category === CATEGORIES[0] ? 'perspectiveCodes' : undefined}
              label={t(`category.${category}`)}
              values={values}
              onChange={onChange}
              choices={items
                .filter((perspective) => perspective.category === category)
                .map((perspective) => ({ value: perspective.code, label: text(perspective.name) }))}
            />
          ))}
        </fieldset>
      )}
    </Loaded>
  );
}
