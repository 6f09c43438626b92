import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { helsinkiDay } from '@/i18n/format';
import { useWhen } from '@/i18n/helsinki';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/LinkButton';
import { useMeetings } from './queries';

interface NextMeetingProps {
  groupId: string;
  mayWrite: boolean;
}

/** When the group meets next; those who lead it are offered to plan when nothing is planned. */
export function NextMeeting({ groupId, mayWrite }: NextMeetingProps) {
  const { t } = useTranslation('meeting');
  const { span } = useWhen();
  const query = useMeetings(groupId, { from: helsinkiDay(), status: ['PLANNED', 'OPEN'] }, 1);
  const meeting = query.data?.pages[0]?.items[0];
  if (!query.data || (!meeting && !mayWrite)) return null;
  return (
    <Card title={t('next.title')}>
      {meeting ? (
        <p>
          <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            {span(meeting)}
          </Link>
          <br />
          {[meeting.title, meeting.place].filter(Boolean).join(' · ')}
        </p>
      ) : (
        <>
          <p>{t('next.none')}</p>
          <div className="row">
            <LinkButton small to="/groups/$groupId/meetings/new" params={{ groupId }}>
              {t('plan.title')}
            </LinkButton>
          </div>
        </>
      )}
    </Card>
  );
}
