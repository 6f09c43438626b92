import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { helsinkiOf, useWhen } from '@/i18n/helsinki';
import { Card } from '@/ui/Card';
import { DownloadButton } from '@/ui/DownloadButton';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemPage } from '@/ui/ProblemPage';
import { CancelEvent } from './CancelEvent';
import { EditEvent } from './EventForms';
import { EventMarks } from './EventMarks';
import { type CountyEvent, isOver, useEvent } from './queries';
import { Participants, SignUp } from './SignUp';

interface FrameProps {
  id: string;
  part?: string;
  lead?: (event: CountyEvent) => ReactNode;
  children: (event: CountyEvent, etag: string) => ReactNode;
}

function EventFrame({ id, part, lead, children }: FrameProps) {
  const { t } = useTranslation('countyevent');
  const { text } = useFormat();
  const counties = useCounties().data;
  const query = useEvent(id);
  const { value: event, etag = '' } = query.data ?? {};
  if (query.error && !event) return <ProblemPage error={query.error} retry={() => query.refetch()} />;
  const county = counties?.find((candidate) => candidate.code === event?.countyCode);
  return (
    <Page
      title={event && (part ? t('page.part', { title: event.title, part }) : event.title)}
      over={
        event && (
          <>
            <Link to="/counties/$code" params={{ code: event.countyCode }}>
              {text(county?.name)}
            </Link>
            {' · '}
            <Link to="/counties/$code/events" params={{ code: event.countyCode }}>
              {t('page.all')}
            </Link>
          </>
        )
      }
      lead={event && lead?.(event)}
    >
      {event && children(event, etag)}
    </Page>
  );
}

/** An event of a county: what, when, where and for whom; sign-up for members, the list for who arranges it. */
export function CountyEventPage() {
  const { t } = useTranslation('countyevent');
  const { language } = useFormat();
  const { countyEventId } = useParams({ from: '/county-events/$countyEventId' });
  return (
    <EventFrame id={countyEventId} lead={(event) => <EventLead event={event} />}>
      {(event, etag) => {
        const lang = event.language === language ? undefined : event.language;
        return (
          <>
            {event.status === 'CANCELLED' && (
              <Notice tone="watch" title={t('page.cancelled')}>
                {event.cancelReason && (
                  <p className="own-text" lang={lang}>
                    {event.cancelReason}
                  </p>
                )}
              </Notice>
            )}
            {event.status === 'PLANNED' && isOver(event) && <Notice>{t('page.isOver')}</Notice>}
            <EventDoors event={event} etag={etag} />
            <div className="two">
              <div className="stack">
                <Card title={t('page.about')}>
                  {event.description && (
                    <p className="own-text" lang={lang}>
                      {event.description}
                    </p>
                  )}
                  <OpenTo event={event} />
                  {event.places !== undefined && <p>{t('page.places', { count: event.places })}</p>}
                </Card>
              </div>
              <div className="stack">
                <SignUp key={event.ownGroups[0]?.groupId} event={event} />
                {event.permissions.readSignUps && <Participants event={event} />}
              </div>
            </div>
          </>
        );
      }}
    </EventFrame>
  );
}

function EventLead({ event }: { event: CountyEvent }) {
  const { t } = useTranslation('countyevent');
  const { span } = useWhen();
  return (
    <div className="stack tight">
      <p>
        <b>{span(event)}</b>
        {event.place && ` · ${event.place}`}
      </p>
      <EventMarks event={event} />
      {event.remoteLink && event.status === 'PLANNED' && (
        <p className="small-text">
          <a href={event.remoteLink} target="_blank" rel="noreferrer">
            {t('page.join')}
          </a>
        </p>
      )}
    </div>
  );
}

function EventDoors({ event, etag }: { event: CountyEvent; etag: string }) {
  const { t } = useTranslation('countyevent');
  if (event.status === 'CANCELLED') return null;
  return (
    <div className="row doors mend">
      <DownloadButton
        small={false}
        path={`/api/v1/county-events/${event.id}/invitation`}
        type="text/calendar"
        fileName={`${helsinkiOf(event.startAt).date}.ics`}
        label={t('page.toCalendar')}
      />
      {event.permissions.write && (
        <>
          <LinkButton to="/county-events/$countyEventId/edit" params={{ countyEventId: event.id }}>
            {t('edit.open')}
          </LinkButton>
          {!isOver(event) && <CancelEvent event={event} etag={etag} />}
        </>
      )}
    </div>
  );
}

function OpenTo({ event }: { event: CountyEvent }) {
  const { t } = useTranslation('countyevent');
  if (event.groups.length === 0) return <p>{t('page.openToAll')}</p>;
  return (
    <div className="stack tight">
      <p>{t('page.openTo')}</p>
      <ul>
        {event.groups.map((group) => (
          <li key={group.groupId}>
            <Link to="/groups/$groupId" params={{ groupId: group.groupId }}>
              {group.groupName}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The form of an event, for the coordinators of its county. */
export function EditCountyEventPage() {
  const { t } = useTranslation('countyevent');
  const { countyEventId } = useParams({ from: '/county-events/$countyEventId/edit' });
  const navigate = useNavigate();
  const stored = useEvent(countyEventId).data;
  return (
    <EventFrame id={countyEventId} part={t('edit.part')}>
      {(event) =>
        stored && event.permissions.write ? (
          <Card title={t('edit.title')}>
            <EditEvent
              stored={stored}
              onDone={() => navigate({ to: '/county-events/$countyEventId', params: { countyEventId } })}
            />
          </Card>
        ) : (
          <Notice tone="watch">{t('edit.notYours')}</Notice>
        )
      }
    </EventFrame>
  );
}
