import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { DueWords, Freshness, GoalMarks, OwnerWords } from './GoalWords';
import type { GoalSummary } from './queries';

/** Goals as a list: what, how it goes, who, by when, and what is missing. */
export function GoalRows({ goals, withGroup }: { goals: readonly GoalSummary[]; withGroup?: boolean }) {
  return (
    <ul className="rows">
      {goals.map((goal) => (
        <GoalRow key={goal.id} goal={goal} withGroup={withGroup} />
      ))}
    </ul>
  );
}

function GoalRow({ goal, withGroup }: { goal: GoalSummary; withGroup?: boolean }) {
  const { language } = useFormat();
  const lang = goal.language === language ? undefined : goal.language;
  return (
    <li className="goal-row">
      <h3>
        <Link to="/goals/$goalId" params={{ goalId: goal.id }} lang={lang}>
          {goal.title}
        </Link>
      </h3>
      {withGroup && (
        <p className="soft">
          <Link to="/groups/$groupId/goals" params={{ groupId: goal.groupId }}>
            {goal.groupName}
          </Link>
        </p>
      )}
      <div className="row marks">
        <GoalMarks goal={goal} />
      </div>
      <GoalFacts goal={goal} />
      <MissingWords goal={goal} />
    </li>
  );
}

/** By when, whose, how lately told of, and how much of it is done. */
export function GoalFacts({ goal }: { goal: GoalSummary }) {
  return (
    <p className="soft dotted">
      <span>
        <DueWords goal={goal} />
      </span>
      <span>
        <OwnerWords goal={goal} />
      </span>
      <Freshness goal={goal} />
      <ActionsDone goal={goal} />
    </p>
  );
}

/** "2/5 toimenpidettä tehty"; cancelled ones are not waited for. */
function ActionsDone({ goal }: { goal: GoalSummary }) {
  const { t } = useTranslation('goal');
  const { todo, doing, done, blocked } = goal.actionCounts;
  const count = todo + doing + done + blocked;
  if (count === 0) return null;
  return (
    <span>
      {t('actionsDone', { done, count })}
      {blocked > 0 && ` · ${t('actionsBlocked', { count: blocked })}`}
    </span>
  );
}

/** What it lacks to be concrete, beyond what the line above already says. */
export function MissingWords({ goal }: { goal: Pick<GoalSummary, 'missing'> }) {
  const { t } = useTranslation('goal');
  const { list } = useFormat();
  const missing = goal.missing.filter((kind) => kind !== 'OWNER' && kind !== 'DUE_DATE' && kind !== 'UPDATE');
  if (missing.length === 0) return null;
  return (
    <p className="lacking small">
      {t('missing.of', { what: list(missing.map((kind) => t(`missing.short.${kind}`))) })}
    </p>
  );
}
