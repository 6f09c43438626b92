import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { AgendaItemFields } from './AgendaItemFields';
import { type AgendaDraft, draftOfItem, itemOf } from './agendaDraft';
import { type AgendaItem, loadItem, refreshedByAgenda } from './agendaQueries';

interface EditAgendaItemProps {
  agendaItemId: string;
  lang?: string;
  onDone: () => void;
}

/** Changes a matter as it is stored now. */
export function EditAgendaItem({ agendaItemId, ...rest }: EditAgendaItemProps) {
  const stored = useQuery({
    queryKey: ['agenda-item', agendaItemId, 'edit'],
    queryFn: () => loadItem(agendaItemId),
    gcTime: 0,
    // A newer version must not take the place of what is being typed.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Loaded query={stored} lines={4}>
      {(item) => <ItemForm stored={item} {...rest} />}
    </Loaded>
  );
}

function ItemForm({
  stored,
  lang,
  onDone,
}: {
  stored: Tagged<AgendaItem>;
  lang?: string;
  onDone: () => void;
}) {
  const { t } = useTranslation('meeting');
  const { id, meetingId } = stored.value;
  const edit = useEdit<AgendaItem, AgendaDraft>({
    stored,
    draftOf: draftOfItem,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/agenda-items/{agendaItemId}', {
          params: { path: { agendaItemId: id }, header: { 'If-Match': etag } },
          body: itemOf(draft),
        }),
      ),
    reload: () => loadItem(id),
    texts: {
      title: { label: t('item.title') },
      type: { label: t('item.type'), show: (type) => t(`type.${type}`) },
      description: { label: t('item.description') },
      durationMinutes: { label: t('item.duration') },
    },
    refresh: refreshedByAgenda(meetingId),
    onSaved: () => {
      showToast({ text: t('item.saved') });
      onDone();
    },
  });
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
      <AgendaItemFields draft={edit.draft} onChange={edit.change} lang={lang} />
    </EditForm>
  );
}
