import { Ban, CalendarDays, CircleCheck, CircleDot, Globe } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import type { MeetingSummary } from './queries';

const STATUS = {
  PLANNED: { tone: 'accent', Icon: CalendarDays },
  OPEN: { tone: 'watch', Icon: CircleDot },
  CLOSED: { tone: 'good', Icon: CircleCheck },
  CANCELLED: { tone: 'idle', Icon: Ban },
} as const;

/** How far a meeting is, and whether anybody may know of it. */
export function MeetingMarks({ meeting }: { meeting: Pick<MeetingSummary, 'status' | 'public'> }) {
  const { t } = useTranslation('meeting');
  const { tone, Icon } = STATUS[meeting.status];
  return (
    <>
      <Badge tone={tone} icon={<Icon className="badge-icon" aria-hidden="true" />}>
        {t(`status.${meeting.status}`)}
      </Badge>
      {meeting.public && (
        <Badge icon={<Globe className="badge-icon" aria-hidden="true" />}>{t('public')}</Badge>
      )}
    </>
  );
}
