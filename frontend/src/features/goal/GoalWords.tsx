import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleHelp,
  CircleX,
  Handshake,
  TriangleAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { daysBetween } from './age';
import type { Goal, GoalSeat, GoalSummary, Health } from './queries';
import type { GoalStatus } from './search';
import './goal.css';

const STATUS = {
  DRAFT: { tone: 'idle', Icon: CircleDashed },
  AGREED: { tone: 'accent', Icon: Handshake },
  IN_PROGRESS: { tone: 'accent', Icon: CircleDot },
  ACHIEVED: { tone: 'good', Icon: CircleCheck },
  DISCONTINUED: { tone: 'idle', Icon: Ban },
} as const;

/** Where on its path a goal is: a word, a shape and a colour. */
export function StatusBadge({ status }: { status: GoalStatus }) {
  const { t } = useTranslation('goal');
  const { tone, Icon } = STATUS[status];
  return (
    <Badge tone={tone} icon={<Icon className="badge-icon" aria-hidden="true" />}>
      {t(`status.${status}`)}
    </Badge>
  );
}

const HEALTH = {
  ON_TRACK: { tone: 'good', Icon: CircleCheck },
  AT_RISK: { tone: 'watch', Icon: TriangleAlert },
  OFF_TRACK: { tone: 'bad', Icon: CircleX },
} as const;

/** How it goes, as somebody has said; without any word of it, that is what is shown. */
export function HealthBadge({ health }: { health?: Health }) {
  const { t } = useTranslation('goal');
  const { tone, Icon } = health ? HEALTH[health] : ({ tone: 'idle', Icon: CircleHelp } as const);
  return (
    <Badge tone={tone} icon={<Icon className="badge-icon" aria-hidden="true" />}>
      {t(`health.${health ?? 'NONE'}`)}
    </Badge>
  );
}

type Known = Goal | GoalSummary;

/** Status and health beside each other; health only while something is being done. */
export function GoalMarks({ goal, status = true }: { goal: Known; status?: boolean }) {
  const { t } = useTranslation('goal');
  const underWay = goal.status === 'AGREED' || goal.status === 'IN_PROGRESS';
  return (
    <>
      {status && <StatusBadge status={goal.status} />}
      {underWay && <HealthBadge health={goal.health} />}
      {goal.late && (
        <Badge tone="bad" icon={<TriangleAlert className="badge-icon" aria-hidden="true" />}>
          {t('late')}
        </Badge>
      )}
    </>
  );
}

/** How fresh the latest word is: "päivitetty 214 päivää sitten". */
export function Freshness({ goal }: { goal: Known }) {
  const { t } = useTranslation('goal');
  if (goal.status !== 'AGREED' && goal.status !== 'IN_PROGRESS') return null;
  // Without any word of it the health already says so.
  if (!goal.lastUpdateDate) return null;
  const count = daysBetween(goal.lastUpdateDate, helsinkiDay());
  return <>{count <= 0 ? t('fresh.today') : t('fresh.ago', { count })}</>;
}

/** Who it is, as the reader may know it; of a hidden voice only that somebody is there. */
export function useSeatName() {
  const { t } = useTranslation('goal');
  return (seat: GoalSeat | undefined): string | undefined => {
    if (!seat) return undefined;
    if (seat.nameHidden && !seat.personName) return t('seat.hidden');
    return seat.personName ?? t('seat.erased');
  };
}

/** The owner in a line, or that there is none. */
export function OwnerWords({ goal }: { goal: Known }) {
  const { t } = useTranslation('goal');
  const nameOf = useSeatName();
  if (goal.ownerState === 'NONE') return <span className="lacking">{t('owner.none')}</span>;
  if (goal.ownerState === 'ENDED') return <span className="lacking">{t('owner.ended')}</span>;
  if (!goal.owner) return <>{t('owner.named')}</>;
  return <>{[nameOf(goal.owner), goal.owner.organisationName].filter(Boolean).join(', ')}</>;
}

/** The day by which it is to be reached, or that there is none. */
export function DueWords({ goal }: { goal: Known }) {
  const { t } = useTranslation('goal');
  const { day } = useFormat();
  if (goal.finishedDate) {
    return <>{t(`finished.${goal.status as 'ACHIEVED'}`, { date: day(goal.finishedDate) })}</>;
  }
  return goal.dueDate ? (
    t('due.date', { date: day(goal.dueDate) })
  ) : (
    <span className="lacking">{t('due.none')}</span>
  );
}
