import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { TextField } from '@/ui/TextField';
import { type ClientDraft, SCOPES } from './clientDraft';

interface ClientFieldsProps {
  draft: ClientDraft;
  onChange: (change: Partial<ClientDraft>) => void;
  /** Its scopes are kept by the identity provider. */
  registered: boolean;
}

export function ClientFields({ draft, onChange, registered }: ClientFieldsProps) {
  const { t } = useTranslation('admin');
  return (
    <>
      <TextField
        name="name"
        label={t('clients.name')}
        hint={t('clients.nameHint')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        name="contactEmail"
        type="email"
        label={t('clients.contact')}
        value={draft.contactEmail}
        onChange={(contactEmail) => onChange({ contactEmail })}
      />
      <TextField
        name="municipalityCodes"
        label={t('clients.municipalities')}
        hint={t('clients.municipalitiesHint')}
        value={draft.municipalityCodes}
        onChange={(municipalityCodes) => onChange({ municipalityCodes })}
      />
      {!registered && (
        <CheckboxGroup
          name="scopes"
          label={t('clients.scopes')}
          choices={SCOPES.map((scope) => ({
            value: scope,
            // the municipality asks for them by the names that its tokens have
            label: `${t(`clients.scope.${scope.replace(':', '_') as 'groups_read'}`)} (${scope})`,
          }))}
          values={draft.scopes}
          onChange={(scopes) => onChange({ scopes })}
        />
      )}
      <div className="form-row">
        <DateField
          name="expiresDate"
          label={t('clients.expires')}
          hint={t('clients.expiresHint')}
          optional
          value={draft.expiresDate}
          onChange={(expiresDate) => onChange({ expiresDate })}
        />
        <TextField
          name="requestLimit"
          type="number"
          label={t('clients.limit')}
          hint={t('clients.limitHint')}
          optional
          value={draft.requestLimit}
          onChange={(requestLimit) => onChange({ requestLimit })}
        />
      </div>
    </>
  );
}
