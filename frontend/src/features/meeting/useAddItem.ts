import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { showToast } from '@/ui/toasts';
import { type AgendaItemWrite, refreshedByAgenda } from './agendaQueries';

/** Puts a matter on the agenda of a meeting, as its last one. */
export function useAddItem(meetingId: string, onAdded?: () => void) {
  const { t } = useTranslation('meeting');
  return useSend(
    (body: AgendaItemWrite, key) =>
      read(
        api.POST('/api/v1/meetings/{meetingId}/agenda-items', {
          params: { path: { meetingId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: refreshedByAgenda(meetingId),
      onSuccess: (item) => {
        showToast({ text: t('item.added', { title: item.title }) });
        onAdded?.();
      },
    },
  );
}
