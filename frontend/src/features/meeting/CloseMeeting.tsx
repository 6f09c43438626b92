import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Notice } from '@/ui/Notice';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';
import type { AgendaItem } from './agendaQueries';
import { storeOpenNotes } from './openNotes';
import { loadMeeting, type Meeting, refreshedByMeeting, useAttendance } from './queries';
import { stillOpen } from './stillOpen';

interface CloseMeetingProps {
  meeting: Meeting;
  items: readonly AgendaItem[];
  onClosed: () => void;
}

/** Closes the meeting after saying what is still open: from then on what it holds stays as it is. */
export function CloseMeeting({ meeting, items, onClosed }: CloseMeetingProps) {
  const { t } = useTranslation('meeting');
  const [asking, setAsking] = useState(false);
  const [unstored, setUnstored] = useState(false);
  const attendance = useAttendance(meeting.id).data;
  const close = useSend(
    async (_: undefined, key) => {
      const stored = await storeOpenNotes();
      setUnstored(!stored);
      if (!stored) return false;
      const { etag } = await loadMeeting(meeting.id);
      await read(
        api.POST('/api/v1/meetings/{meetingId}/close', {
          params: {
            path: { meetingId: meeting.id },
            header: { 'If-Match': etag, 'Idempotency-Key': key },
          },
        }),
      );
      return true;
    },
    {
      refresh: [...refreshedByMeeting(meeting.id), ['agenda-proposals'], ['coverage']],
      onSuccess: (closed) => {
        if (!closed) return;
        showToast({ text: t('close.done') });
        onClosed();
      },
    },
  );
  const ask = () => {
    setUnstored(false);
    close.reset();
    setAsking(true);
  };
  const open = stillOpen(items, attendance?.items ?? []);
  return (
    <>
      <Button kind="primary" onPress={ask}>
        {t('close.open')}
      </Button>
      <Dialog
        title={t('close.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" isDisabled={close.isPending} onPress={() => close.mutate(undefined)}>
              {t('close.confirm')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('close.back')}</Button>
          </>
        }
      >
        {unstored && (
          <Notice tone="bad" live title={t('close.unstoredTitle')}>
            <p>{t('close.unstored')}</p>
          </Notice>
        )}
        {close.error && <ProblemNotice error={close.error} />}
        <p>{t('close.text')}</p>
        <ul>
          <li>{t('close.decisions', { count: open.decisions })}</li>
          {open.unticked > 0 && <li>{t('close.unticked', { count: open.unticked })}</li>}
          {open.undecided.map((item) => (
            <li key={item.id}>{t('close.undecided', { title: item.title })}</li>
          ))}
        </ul>
        {open.carried.length > 0 && (
          <>
            <p>
              <b>{t('close.carried')}</b>
            </p>
            <ul>
              {open.carried.map((item) => (
                <li key={item.id}>{item.title}</li>
              ))}
            </ul>
          </>
        )}
      </Dialog>
    </>
  );
}
