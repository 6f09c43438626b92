import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { Dialog } from '@/ui/Dialog';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { OrganisationFields } from './OrganisationFields';
import { loadOrganisation, type Organisation, REFRESHED } from './queries';

interface RenameProps {
  organisation: Organisation;
  onClose: () => void;
}

/** Corrects the name or the sector: every seat that names the organisation then shows it so. */
export function RenameOrganisation({ organisation, onClose }: RenameProps) {
  const { t } = useTranslation('organisation');
  const stored = useQuery({
    queryKey: ['organisations', 'one', organisation.id],
    queryFn: () => loadOrganisation(organisation.id),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog title={t('edit.title')} isOpen onClose={onClose}>
      <p className="soft">{t('edit.text')}</p>
      <Loaded query={stored} lines={3}>
        {(tagged) => <RenameForm stored={tagged} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function RenameForm({ stored, onClose }: { stored: Tagged<Organisation>; onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const path = { organisationId: stored.value.id };
  const edit = useEdit({
    stored,
    draftOf: ({ name, sector }: Organisation) => ({ name, sector }),
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/organisations/{organisationId}', {
          params: { path, header: { 'If-Match': etag } },
          body: { ...draft, name: draft.name.trim() },
        }),
      ),
    reload: () => loadOrganisation(path.organisationId),
    texts: {
      name: { label: t('field.name') },
      sector: { label: t('field.sector'), show: (sector) => t(`sector.${sector}`) },
    },
    refresh: REFRESHED,
    onSaved: () => {
      showToast({ text: t('edit.saved') });
      onClose();
    },
  });
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onClose}>
      <OrganisationFields draft={edit.draft} onChange={edit.change} />
    </EditForm>
  );
}
