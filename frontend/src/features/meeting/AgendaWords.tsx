import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleX, CornerDownRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import { subjectOf } from './agendaDraft';
import type { AgendaItem } from './agendaQueries';
import type { MeetingStatus } from './queries';

const OUTCOMES = {
  HANDLED: { tone: 'good', Icon: CircleCheck },
  CARRIED_OVER: { tone: 'watch', Icon: CornerDownRight },
  DROPPED: { tone: 'idle', Icon: CircleX },
} as const;

/** Whether a matter is told, discussed or decided, and what became of it. */
export function ItemMarks({ item, status }: { item: AgendaItem; status: MeetingStatus }) {
  const { t } = useTranslation('meeting');
  const outcome = item.outcome !== 'OPEN' && status !== 'PLANNED' ? OUTCOMES[item.outcome] : undefined;
  return (
    <>
      <Badge tone={item.type === 'DECIDE' ? 'accent' : 'idle'}>{t(`type.${item.type}`)}</Badge>
      {outcome && (
        <Badge tone={outcome.tone} icon={<outcome.Icon className="badge-icon" aria-hidden="true" />}>
          {t(`outcome.${item.outcome as 'HANDLED'}`)}
        </Badge>
      )}
    </>
  );
}

/** Why a matter came up, in words; a reason that the app does not know yet stands as it is. */
export function useOriginWords() {
  const { t, i18n } = useTranslation('meeting');
  return (origin: string) => {
    const key = `origin.${origin}`;
    return i18n.exists(`meeting:${key}`) ? t(key as 'origin.STALE_GOAL') : origin;
  };
}

interface SubjectLinkProps {
  groupId: string;
  origin?: string;
  subjectId?: string;
  /** The words of the link; why the agenda suggested it when absent. */
  words?: string;
}

/** Why a matter came up, leading to what it is about. */
export function SubjectLink({ groupId, origin, subjectId, words }: SubjectLinkProps) {
  const whyOf = useOriginWords();
  if (!origin) return null;
  const said = words ?? whyOf(origin);
  const subject = subjectId && subjectOf(origin);
  if (!subject) return <span>{said}</span>;
  if (subject === 'goal') {
    return (
      <Link to="/goals/$goalId" params={{ goalId: subjectId }}>
        {said}
      </Link>
    );
  }
  if (subject === 'decision') {
    return (
      <Link to="/decisions/$decisionId" params={{ decisionId: subjectId }}>
        {said}
      </Link>
    );
  }
  if (subject === 'seat') {
    return (
      <Link to="/groups/$groupId/members/$membershipId" params={{ groupId, membershipId: subjectId }}>
        {said}
      </Link>
    );
  }
  if (subject === 'perspective') {
    return (
      <Link to="/groups/$groupId" params={{ groupId }}>
        {said}
      </Link>
    );
  }
  return <span>{said}</span>;
}
