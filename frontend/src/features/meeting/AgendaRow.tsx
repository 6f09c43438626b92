import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { ItemMarks, SubjectLink } from './AgendaWords';
import { type AgendaItem, loadItem, refreshedByAgenda } from './agendaQueries';
import { EditAgendaItem } from './EditAgendaItem';
import type { Meeting } from './queries';

interface AgendaRowProps {
  item: AgendaItem;
  meeting: Meeting;
  mayWrite: boolean;
  editing: boolean;
  onEdit: (open: boolean) => void;
}

/** One matter of the agenda, with what it is about and who asked for it. */
export function AgendaRow({ item, meeting, mayWrite, editing, onEdit }: AgendaRowProps) {
  const { t } = useTranslation('meeting');
  const { language } = useFormat();
  const remove = useSend(
    async () => {
      const { etag } = await loadItem(item.id);
      return read(
        api.DELETE('/api/v1/agenda-items/{agendaItemId}', {
          params: { path: { agendaItemId: item.id }, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: refreshedByAgenda(meeting.id) },
  );
  const lang = meeting.language === language ? undefined : meeting.language;
  return (
    <li>
      <div className="row spread top">
        <b lang={lang}>{item.title}</b>
        <span className="row marks">
          <ItemMarks item={item} status={meeting.status} />
        </span>
      </div>
      {item.description && (
        <p className="own-text" lang={lang}>
          {item.description}
        </p>
      )}
      <p className="soft dotted">
        {item.durationMinutes && <span>{t('item.minutes', { count: item.durationMinutes })}</span>}
        {item.proposerName && <span>{t('item.proposedBy', { name: item.proposerName })}</span>}
        <SubjectLink groupId={meeting.groupId} {...item} />
        {item.carriedFromId && item.origin !== 'CARRIED_OVER' && <span>{t('origin.CARRIED_OVER')}</span>}
      </p>
      {meeting.status === 'CLOSED' && item.notes && (
        <p className="own-text" lang={lang}>
          {item.notes}
        </p>
      )}
      {mayWrite && !editing && (
        <div className="row mend">
          <Button
            small
            kind="quiet"
            aria-label={t('item.editOf', { title: item.title })}
            onPress={() => onEdit(true)}
          >
            {t('edit.open')}
          </Button>
          {meeting.status === 'PLANNED' && (
            <ConfirmButton
              small
              kind="quiet"
              label={
                <>
                  {t('item.drop')} <span className="visually-hidden">{item.title}</span>
                </>
              }
              title={t('item.dropTitle', { title: item.title })}
              text={t('item.dropText')}
              confirm={t('item.drop')}
              onConfirm={() => remove.mutateAsync(undefined)}
            />
          )}
        </div>
      )}
      {editing && (
        <div className="form-part">
          <EditAgendaItem agendaItemId={item.id} lang={meeting.language} onDone={() => onEdit(false)} />
        </div>
      )}
    </li>
  );
}
