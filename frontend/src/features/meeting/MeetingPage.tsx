import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { helsinkiOf, useWhen } from '@/i18n/helsinki';
import { Card } from '@/ui/Card';
import { DownloadButton } from '@/ui/DownloadButton';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { AgendaCard } from './AgendaCard';
import { Answers } from './Answers';
import { CancelMeeting } from './CancelMeeting';
import { EditMeeting } from './EditMeeting';
import { MeetingDecisions } from './MeetingDecisions';
import { SchoolHoursNotice } from './MeetingFields';
import { MeetingFrame } from './MeetingFrame';
import { MeetingMarks } from './MeetingWords';
import { MyAnswer } from './MyAnswer';
import { type Meeting, useMeeting } from './queries';
import { Suggestions } from './Suggestions';

/** A meeting: when and where, who comes, what is talked of and what was decided. */
export function MeetingPage() {
  const { t } = useTranslation('meeting');
  const { language } = useFormat();
  const { meetingId } = useParams({ from: '/meetings/$meetingId' });
  return (
    <MeetingFrame meetingId={meetingId} lead={(meeting) => <MeetingLead meeting={meeting} />}>
      {(meeting, etag) => {
        const { permissions, status } = meeting;
        return (
          <>
            {status === 'CANCELLED' && (
              <Notice tone="watch" title={t('page.cancelled')}>
                {meeting.cancelReason && (
                  <p className="own-text" lang={meeting.language === language ? undefined : meeting.language}>
                    {meeting.cancelReason}
                  </p>
                )}
              </Notice>
            )}
            {status === 'PLANNED' && meeting.schoolHours && <SchoolHoursNotice text={t('school.planned')} />}
            <MeetingDoors meeting={meeting} etag={etag} />
            <div className="two">
              <div className="stack">
                {permissions.readAgenda && <AgendaCard meeting={meeting} />}
                {(status === 'CLOSED' || status === 'OPEN') && <MeetingDecisions meeting={meeting} />}
                {!permissions.readAgenda && status === 'PLANNED' && (
                  <Card>
                    <p>{t('page.forMembers')}</p>
                  </Card>
                )}
              </div>
              <div className="stack">
                <MyAnswer meeting={meeting} />
                {permissions.write && (status === 'PLANNED' || status === 'OPEN') && (
                  <Suggestions meeting={meeting} />
                )}
                {permissions.readAgenda && <Answers meeting={meeting} />}
              </div>
            </div>
          </>
        );
      }}
    </MeetingFrame>
  );
}

function MeetingLead({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meeting');
  const { span } = useWhen();
  return (
    <div className="stack tight">
      <p>
        <b>{span(meeting)}</b>
        {meeting.place && ` · ${meeting.place}`}
      </p>
      <div className="row marks">
        <MeetingMarks meeting={meeting} />
      </div>
      {meeting.remoteLink && meeting.status !== 'CLOSED' && meeting.status !== 'CANCELLED' && (
        <p className="small-text">
          <a href={meeting.remoteLink} target="_blank" rel="noreferrer">
            {t('page.join')}
          </a>
        </p>
      )}
    </div>
  );
}

/** What can be done with the meeting as a whole now. */
function MeetingDoors({ meeting, etag }: { meeting: Meeting; etag: string }) {
  const { t } = useTranslation('meeting');
  const { id, status, permissions } = meeting;
  const params = { meetingId: id };
  const over = status === 'CLOSED' || status === 'CANCELLED';
  return (
    <div className="row doors mend">
      {permissions.run && !over && (
        <LinkButton kind="primary" to="/meetings/$meetingId/run" params={params}>
          {t(status === 'OPEN' ? 'run.continue' : 'run.enter')}
        </LinkButton>
      )}
      {permissions.readAgenda && (status === 'CLOSED' || status === 'OPEN') && (
        <LinkButton
          kind={status === 'CLOSED' ? 'primary' : 'plain'}
          to="/meetings/$meetingId/minutes"
          params={params}
        >
          {t(status === 'CLOSED' ? 'minutes.open' : 'minutes.openDraft')}
        </LinkButton>
      )}
      {!over && (
        <DownloadButton
          small={false}
          path={`/api/v1/meetings/${id}/invitation`}
          type="text/calendar"
          fileName={`${helsinkiOf(meeting.startAt).date}.ics`}
          label={t('calendar.add')}
        />
      )}
      {permissions.write && status === 'PLANNED' && (
        <>
          <LinkButton to="/meetings/$meetingId/edit" params={params}>
            {t('edit.open')}
          </LinkButton>
          <CancelMeeting meeting={meeting} etag={etag} />
        </>
      )}
    </div>
  );
}

/** The form of a planned meeting, for those who lead its group. */
export function EditMeetingPage() {
  const { t } = useTranslation('meeting');
  const { meetingId } = useParams({ from: '/meetings/$meetingId/edit' });
  const navigate = useNavigate();
  const stored = useMeeting(meetingId).data;
  return (
    <MeetingFrame meetingId={meetingId} part={t('edit.part')}>
      {(meeting) =>
        stored && meeting.permissions.write && meeting.status === 'PLANNED' ? (
          <Card title={t('edit.title')}>
            <EditMeeting
              stored={stored}
              onDone={() => navigate({ to: '/meetings/$meetingId', params: { meetingId } })}
            />
          </Card>
        ) : (
          <Notice tone="watch">{t('edit.notYours')}</Notice>
        )
      }
    </MeetingFrame>
  );
}
