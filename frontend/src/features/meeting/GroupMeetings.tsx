import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAllPages } from '@/api/useAllPages';
import { helsinkiDay } from '@/i18n/format';
import { helsinkiOf, useWhen } from '@/i18n/helsinki';
import { Badge } from '@/ui/Badge';
import { LinkButton } from '@/ui/LinkButton';
import { Pager } from '@/ui/Pager';
import { TimedList } from '@/ui/TimedList';
import { MeetingMarks } from './MeetingWords';
import { type MeetingSummary, useMeetings } from './queries';
import type { MeetingSearch } from './search';
import './meeting.css';

interface GroupMeetingsProps {
  groupId: string;
  mayWrite: boolean;
  search: MeetingSearch;
  onSearch: (search: MeetingSearch) => void;
}

/** The meetings of a group: those to come, or those that have been. */
export function GroupMeetings({ groupId, mayWrite, search, onSearch }: GroupMeetingsProps) {
  const { t } = useTranslation('meeting');
  const past = search.when === 'past';
  const { query, shown } = useListed(groupId, past);
  const plan = mayWrite && (
    <LinkButton kind="primary" to="/groups/$groupId/meetings/new" params={{ groupId }}>
      {t('plan.title')}
    </LinkButton>
  );
  return (
    <TimedList
      title={t('list.title')}
      label={t('list.when')}
      coming={t('list.coming')}
      been={t('list.past')}
      past={past}
      onPast={(been) => onSearch(been ? { when: 'past' } : {})}
      query={query}
      rows={shown.map((meeting) => <MeetingRow key={meeting.id} meeting={meeting} />)}
      more={!past && <Pager query={query} shown={shown.length} />}
      nothing={t(past ? 'list.emptyPast' : mayWrite ? 'list.emptyOwn' : 'list.empty')}
      add={plan || undefined}
    />
  );
}

/** What has been is shown newest first, so all of it is fetched; the service tells it in the order of time. */
const ALL = 200;

function useListed(groupId: string, past: boolean) {
  const today = helsinkiDay();
  const query = useMeetings(groupId, past ? { to: today } : { from: today }, past ? ALL : undefined);
  useAllPages(query, past);
  const meetings = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isOver = (meeting: MeetingSummary) =>
    meeting.status === 'CLOSED' || helsinkiOf(meeting.startAt).date < today;
  const shown = meetings.filter((meeting) => isOver(meeting) === past);
  return { query, shown: past ? shown.reverse() : shown };
}

function MeetingRow({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('meeting');
  const { span } = useWhen();
  return (
    <li className="meeting-row">
      <h3>
        <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {meeting.title}
        </Link>
      </h3>
      <p>{[span(meeting), meeting.place].filter(Boolean).join(' · ')}</p>
      <div className="row marks">
        <MeetingMarks meeting={meeting} />
        {meeting.decisionCount > 0 && (
          <span className="soft">{t('list.decisions', { count: meeting.decisionCount })}</span>
        )}
        {meeting.demo && <Badge tone="watch">{t('demo')}</Badge>}
      </div>
    </li>
  );
}
