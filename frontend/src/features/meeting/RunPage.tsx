import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useWhen } from '@/i18n/helsinki';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { type AgendaItem, useAgenda } from './agendaQueries';
import { CloseMeeting } from './CloseMeeting';
import { useMeetingDecisions } from './decisionQueries';
import { MeetingFrame } from './MeetingFrame';
import { NewAgendaItem } from './NewAgendaItem';
import { PresenceCard } from './PresenceCard';
import { type Meeting, refreshedByMeeting } from './queries';
import { RunItem } from './RunItem';

/** The meeting as it is held, in the chair's hand: who is here, each matter in turn, and the end. */
export function RunPage() {
  const { t } = useTranslation('meeting');
  const { span } = useWhen();
  const { meetingId } = useParams({ from: '/meetings/$meetingId/run' });
  return (
    <MeetingFrame meetingId={meetingId} part={t('run.part')} lead={(meeting) => <p>{span(meeting)}</p>}>
      {(meeting, etag) => {
        if (!meeting.permissions.run) return <Notice tone="watch">{t('run.notYours')}</Notice>;
        if (meeting.status === 'PLANNED') return <Opening meeting={meeting} etag={etag} />;
        if (meeting.status === 'OPEN') return <Running meeting={meeting} />;
        return (
          <Notice tone="info" title={t(`run.over.${meeting.status}`)}>
            {meeting.status === 'CLOSED' && (
              <LinkButton to="/meetings/$meetingId/minutes" params={{ meetingId }}>
                {t('minutes.open')}
              </LinkButton>
            )}
          </Notice>
        );
      }}
    </MeetingFrame>
  );
}

function Opening({ meeting, etag }: { meeting: Meeting; etag: string }) {
  const { t } = useTranslation('meeting');
  const open = useSend(
    (_: undefined, key) =>
      read(
        api.POST('/api/v1/meetings/{meetingId}/open', {
          params: {
            path: { meetingId: meeting.id },
            header: { 'If-Match': etag, 'Idempotency-Key': key },
          },
        }),
      ),
    { refresh: refreshedByMeeting(meeting.id) },
  );
  return (
    <Card title={t('run.beforeTitle')}>
      <p>{t('run.beforeText')}</p>
      <div className="row">
        <Button kind="primary" isDisabled={open.isPending} onPress={() => open.mutate(undefined)}>
          {t('run.open')}
        </Button>
      </div>
      {open.error && <ProblemNotice error={open.error} />}
    </Card>
  );
}

function Running({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meeting');
  const navigate = useNavigate();
  const agenda = useAgenda(meeting.id, true);
  const decisions = useMeetingDecisions(meeting.id, true).data?.items ?? [];
  const [opened, setOpened] = useState<string | null>();
  const [adding, setAdding] = useState(false);
  const stored = agenda.data?.value.items;
  const items = stored ?? [];
  // The first matter that waits is open at first; after that only the person moves on.
  useEffect(() => {
    setOpened((before) =>
      before === undefined && stored?.length
        ? (stored.find((item) => item.outcome === 'OPEN')?.id ?? null)
        : before,
    );
  }, [stored]);
  const next = (after: AgendaItem) =>
    setOpened(items.find((item) => item.outcome === 'OPEN' && item.id !== after.id)?.id ?? null);
  return (
    <div className="two run">
      <PresenceCard meeting={meeting} />
      <div className="stack">
        <h2>{t('agenda.title')}</h2>
        <Loaded
          query={agenda}
          isEmpty={({ value }) => value.items.length === 0 && !adding}
          empty={<Empty text={t('agenda.emptyOwn')} />}
        >
          {() =>
            items.map((item) => (
              <RunItem
                key={item.id}
                meeting={meeting}
                item={item}
                decisions={decisions.filter((decision) => decision.agendaItemId === item.id)}
                open={item.id === opened}
                onToggle={() => setOpened(item.id === opened ? null : item.id)}
                onSettled={() => next(item)}
              />
            ))
          }
        </Loaded>
        {adding ? (
          <Card title={t('item.new')} level={3}>
            <NewAgendaItem meeting={meeting} onDone={() => setAdding(false)} />
          </Card>
        ) : (
          <div className="row">
            <Button onPress={() => setAdding(true)}>{t('item.add')}</Button>
          </div>
        )}
        <div className="row">
          <CloseMeeting
            meeting={meeting}
            items={items}
            onClosed={() =>
              navigate({ to: '/meetings/$meetingId/minutes', params: { meetingId: meeting.id } })
            }
          />
        </div>
      </div>
    </div>
  );
}
