import { useTranslation } from 'react-i18next';
import { useAllPages } from '@/api/useAllPages';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { GoalFacts } from './GoalRows';
import { GoalMarks } from './GoalWords';
import { type GoalSummary, useGoals } from './queries';
import type { GoalStatus } from './search';

const SHOWN: GoalStatus[] = ['IN_PROGRESS', 'AGREED', 'ACHIEVED'];

/** A group's goals on one sheet for a council: what is being done, what is agreed, what has been achieved. */
export function GoalsPaper({ groupId, groupName }: { groupId: string; groupName: string }) {
  const { t } = useTranslation('goal');
  const { day } = useFormat();
  const query = useGoals({ groupId }, {}, 200);
  useAllPages(query);
  const goals = query.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = SHOWN.map((status) => ({
    status,
    goals: goals.filter((goal) => goal.status === status),
  })).filter((part) => part.goals.length > 0);
  return (
    <div className="stack paper">
      <h2>{t('paper.title')}</h2>
      <p>{t('paper.of', { group: groupName, date: day(helsinkiDay()) })}</p>
      <div className="row">
        <Button onPress={() => window.print()}>{t('paper.print')}</Button>
      </div>
      <Loaded query={query} isEmpty={() => shown.length === 0} empty={<Empty text={t('paper.empty')} />}>
        {() => shown.map((part) => <Part key={part.status} {...part} />)}
      </Loaded>
    </div>
  );
}

function Part({ status, goals }: { status: GoalStatus; goals: GoalSummary[] }) {
  const { t } = useTranslation('goal');
  const { language } = useFormat();
  return (
    <section className="stack tight">
      <h3>
        {t(`board.${status}`)} ({goals.length})
      </h3>
      <ul className="rows">
        {goals.map((goal) => (
          <li key={goal.id} className="paper-goal">
            <span className="row marks">
              <b lang={goal.language === language ? undefined : goal.language}>{goal.title}</b>
              <GoalMarks goal={goal} status={false} />
            </span>
            <GoalFacts goal={goal} />
          </li>
        ))}
      </ul>
    </section>
  );
}
