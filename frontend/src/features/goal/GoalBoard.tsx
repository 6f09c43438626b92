import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { GoalFacts } from './GoalRows';
import { GoalStateButtons } from './GoalStateButtons';
import { GoalMarks } from './GoalWords';
import type { GoalSummary } from './queries';
import { GOAL_STATUSES, type GoalStatus } from './search';

/** Goals in columns by status. A goal moves on by a button, so that everybody moves it in the same way. */
export function GoalBoard({ goals, mayWrite }: { goals: readonly GoalSummary[]; mayWrite: boolean }) {
  const shown = GOAL_STATUSES.filter(
    (status) => status !== 'DRAFT' || mayWrite || goals.some((goal) => goal.status === 'DRAFT'),
  );
  return (
    <div className="board">
      {shown.map((status) => (
        <Column
          key={status}
          status={status}
          goals={goals.filter((goal) => goal.status === status)}
          mayWrite={mayWrite}
        />
      ))}
    </div>
  );
}

interface ColumnProps {
  status: GoalStatus;
  goals: GoalSummary[];
  mayWrite: boolean;
}

function Column({ status, goals, mayWrite }: ColumnProps) {
  const { t } = useTranslation('goal');
  const id = useId();
  return (
    <section className="board-column" aria-labelledby={id}>
      <h3 id={id}>
        {t(`board.${status}`)} <span className="soft">{goals.length}</span>
      </h3>
      {goals.length === 0 ? (
        <p className="soft">{t('board.empty')}</p>
      ) : (
        <ul className="plain stack tight">
          {goals.map((goal) => (
            <BoardCard key={goal.id} goal={goal} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </section>
  );
}

function BoardCard({ goal, mayWrite }: { goal: GoalSummary; mayWrite: boolean }) {
  const { language } = useFormat();
  return (
    <li className="board-card">
      <Link
        to="/goals/$goalId"
        params={{ goalId: goal.id }}
        lang={goal.language === language ? undefined : goal.language}
      >
        {goal.title}
      </Link>
      <div className="row marks">
        <GoalMarks goal={goal} status={false} />
      </div>
      <GoalFacts goal={goal} />
      {mayWrite && <GoalStateButtons goal={goal} small />}
    </li>
  );
}
