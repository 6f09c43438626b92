import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Dialog } from '@/ui/Dialog';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { shownLocal } from '@/ui/LocalTextFields';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { CoordinatorFields } from './CoordinatorFields';
import { type Coordinator, coordinatorOf, draftOfCoordinator } from './coordinatorDraft';

const load = (coordinatorId: string) =>
  readTagged(api.GET('/api/v1/coordinators/{coordinatorId}', { params: { path: { coordinatorId } } }));

interface EditCoordinatorProps {
  coordinator: Coordinator;
  onClose: () => void;
}

/** Corrects what is told of a coordinator; the address that they sign in with stays. */
export function EditCoordinator({ coordinator, onClose }: EditCoordinatorProps) {
  const stored = useQuery({
    queryKey: ['coordinators', 'one', coordinator.id],
    queryFn: () => load(coordinator.id),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog title={coordinator.personName} isOpen onClose={onClose}>
      <Loaded query={stored} lines={6}>
        {(tagged) => <CoordinatorForm stored={tagged} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function CoordinatorForm({ stored, onClose }: { stored: Tagged<Coordinator>; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { day } = useFormat();
  const { id, email } = stored.value;
  const edit = useEdit({
    stored,
    draftOf: draftOfCoordinator,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/coordinators/{coordinatorId}', {
          params: { path: { coordinatorId: id }, header: { 'If-Match': etag } },
          body: coordinatorOf(draft),
        }),
      ),
    reload: () => load(id),
    texts: {
      personName: { label: t('coordinators.name') },
      phone: { label: t('coordinators.phone') },
      officeHours: { label: t('coordinators.hours'), show: shownLocal },
      substitute: { label: t('coordinators.isSubstitute'), show: (on) => (on ? t('yes') : t('no')) },
      validFromDate: { label: t('coordinators.from'), show: day },
      validToDate: { label: t('coordinators.to'), show: (date) => (date ? day(date) : '') },
    },
    refresh: [['coordinators']],
    onSaved: () => {
      showToast({ text: t('coordinators.changed') });
      onClose();
    },
  });
  return (
    <EditForm edit={edit} save={t('coordinators.saveChange')} onCancel={onClose}>
      {email && <p className="soft">{email}</p>}
      <CoordinatorFields draft={edit.draft} onChange={edit.change} />
    </EditForm>
  );
}
