import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import { Page } from '@/ui/Page';
import { ProblemPage } from '@/ui/ProblemPage';
import { type Meeting, useMeeting } from './queries';
import './meeting.css';

interface MeetingFrameProps {
  meetingId: string;
  lead?: (meeting: Meeting) => ReactNode;
  /** Which of the meeting's pages this is, when not the first one. */
  part?: string;
  children: (meeting: Meeting, etag: string) => ReactNode;
}

/** What every page of a meeting shares: whose it is, what it is called, and the way back. */
export function MeetingFrame({ meetingId, lead, part, children }: MeetingFrameProps) {
  const { t } = useTranslation('meeting');
  const query = useMeeting(meetingId);
  const { value: meeting, etag = '' } = query.data ?? {};
  if (query.error && !meeting) return <ProblemPage error={query.error} retry={() => query.refetch()} />;
  return (
    <Page
      title={meeting && (part ? t('page.part', { title: meeting.title, part }) : meeting.title)}
      over={
        meeting && (
          <>
            <Link to="/groups/$groupId" params={{ groupId: meeting.groupId }}>
              {meeting.groupName}
            </Link>
            {' · '}
            <Link to="/groups/$groupId/meetings" params={{ groupId: meeting.groupId }}>
              {t('page.all')}
            </Link>
            {part && (
              <>
                {' · '}
                <Link to="/meetings/$meetingId" params={{ meetingId }}>
                  {t('page.meeting')}
                </Link>
              </>
            )}
            {meeting.demo && (
              <>
                {' '}
                <Badge tone="watch">{t('demo')}</Badge>
              </>
            )}
          </>
        )
      }
      lead={meeting && lead?.(meeting)}
    >
      {meeting && children(meeting, etag)}
    </Page>
  );
}
