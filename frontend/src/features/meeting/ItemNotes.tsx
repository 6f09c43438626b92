import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, readTagged, type Tagged } from '@/api/client';
import { Button } from '@/ui/Button';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { TextArea } from '@/ui/TextField';
import { type AgendaItem, loadItem } from './agendaQueries';
import { notesOpened } from './openNotes';
import { LIVE } from './queries';
import { together, useNotes } from './useNotes';

/** What is said of a matter, stored as it is typed. */
export function ItemNotes({ agendaItemId, lang }: { agendaItemId: string; lang: string }) {
  const stored = useQuery({
    queryKey: ['agenda-item', agendaItemId],
    queryFn: () => loadItem(agendaItemId),
    refetchInterval: LIVE,
  });
  return (
    <Loaded query={stored} lines={3}>
      {(item) => <Notes stored={item} lang={lang} />}
    </Loaded>
  );
}

function Notes({ stored, lang }: { stored: Tagged<AgendaItem>; lang: string }) {
  const { t } = useTranslation('meeting');
  const queries = useQueryClient();
  const { id, meetingId } = stored.value;
  const key = ['agenda-item', id];
  const notes = useNotes<AgendaItem>({
    stored,
    place: `yhdyspinta.notes.${id}`,
    send: async (text, etag, leaving) => {
      // An older version on its way must not come after the one that is about to be stored.
      await queries.cancelQueries({ queryKey: key });
      const saved = await readTagged(
        api.PUT('/api/v1/agenda-items/{agendaItemId}/notes', {
          params: { path: { agendaItemId: id }, header: { 'If-Match': etag } },
          body: { notes: text.trim() || undefined },
          keepalive: leaving,
        }),
      );
      queries.setQueryData(key, saved);
      queries.invalidateQueries({ queryKey: ['meeting', meetingId, 'agenda'] });
      return saved;
    },
    reload: () => loadItem(id),
  });
  const { flush } = notes;
  useEffect(() => notesOpened(id, flush), [id, flush]);
  return (
    <div className="stack tight">
      {notes.theirs !== undefined && (
        <TwoVersions theirs={notes.theirs} mine={notes.text} lang={lang} onChoose={notes.choose} />
      )}
      <TextArea
        label={t('notes.label')}
        rows={4}
        maxLength={20_000}
        lang={lang}
        value={notes.text}
        onChange={notes.type}
        onBlur={() => notes.save()}
      />
      <p className="soft" role="status">
        {t(`notes.${notes.state}`)}
      </p>
      {notes.state === 'failed' && notes.problem && !notes.problem.passing && (
        <ProblemNotice error={notes.problem} retry={() => notes.save()} />
      )}
    </div>
  );
}

interface TwoVersionsProps {
  theirs: string;
  mine: string;
  lang: string;
  onChoose: (text: string) => void;
}

/** Somebody else wrote to the same notes: both are on the screen, and the person says what stands. */
function TwoVersions({ theirs, mine, lang, onChoose }: TwoVersionsProps) {
  const { t } = useTranslation('meeting');
  return (
    <Notice tone="watch" live title={t('notes.twoTitle')}>
      <div className="stack tight">
        <p>{t('notes.twoText')}</p>
        <b>{t('notes.theirs')}</b>
        <p className="own-text version-text" lang={lang}>
          {theirs || t('notes.nothing')}
        </p>
        <b>{t('notes.mine')}</b>
        <p className="own-text version-text" lang={lang}>
          {mine || t('notes.nothing')}
        </p>
        <div className="row">
          <Button kind="primary" onPress={() => onChoose(together(theirs, mine))}>
            {t('notes.keepBoth')}
          </Button>
          <Button onPress={() => onChoose(mine)}>{t('notes.keepMine')}</Button>
          <Button onPress={() => onChoose(theirs)}>{t('notes.keepTheirs')}</Button>
        </div>
      </div>
    </Notice>
  );
}
