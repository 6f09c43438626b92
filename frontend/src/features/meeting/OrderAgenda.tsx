import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { OrderList } from '@/ui/OrderList';
import { showToast } from '@/ui/toasts';
import { type AgendaItem, refreshedByAgenda } from './agendaQueries';

interface OrderAgendaProps {
  meetingId: string;
  stored: Tagged<{ items: AgendaItem[] }>;
  onDone: () => void;
}

/** Puts the matters of an agenda in order. */
export function OrderAgenda({ meetingId, stored, onDone }: OrderAgendaProps) {
  const { t } = useTranslation('meeting');
  const save = useSend(
    (agendaItemIds: string[]) =>
      read(
        api.PUT('/api/v1/meetings/{meetingId}/agenda-order', {
          params: { path: { meetingId }, header: { 'If-Match': stored.etag } },
          body: { agendaItemIds },
        }),
      ),
    {
      refresh: refreshedByAgenda(meetingId),
      onSuccess: () => {
        showToast({ text: t('agenda.ordered') });
        onDone();
      },
    },
  );
  return (
    <OrderList
      label={t('agenda.orderLabel')}
      items={stored.value.items}
      saving={save.isPending}
      problem={save.error}
      onSave={save.mutate}
      onCancel={onDone}
    />
  );
}
