import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemPage } from '@/ui/ProblemPage';
import { ActionsCard } from './ActionsCard';
import { AdoptGoal } from './AdoptGoal';
import { Contributions } from './Contributions';
import { EditGoal } from './EditGoal';
import { GoalHistory } from './GoalHistory';
import { GoalStateButtons } from './GoalStateButtons';
import { GoalFacts, GoalLead, GoalMissing, GoalWhat } from './GoalStory';
import { Lineage } from './Lineage';
import { Progress } from './Progress';
import { type Goal, useGoal } from './queries';
import { SimilarGoals } from './SimilarGoals';

/** What every page of a goal shares: whose it is and what it is called. */
function GoalFrame({
  goalId,
  lead,
  children,
}: {
  goalId: string;
  lead?: (goal: Goal) => ReactNode;
  children: (goal: Goal, etag: string) => ReactNode;
}) {
  const { t } = useTranslation('goal');
  const query = useGoal(goalId);
  const { value: goal, etag = '' } = query.data ?? {};
  if (query.error && !goal) return <ProblemPage error={query.error} retry={() => query.refetch()} />;
  return (
    <Page
      title={goal?.title}
      over={
        goal && (
          <>
            <Link to="/groups/$groupId" params={{ groupId: goal.groupId }}>
              {goal.groupName}
            </Link>
            {' · '}
            <Link to="/groups/$groupId/goals" params={{ groupId: goal.groupId }}>
              {t('page.all')}
            </Link>
            {goal.demo && (
              <>
                {' '}
                <Badge tone="watch">{t('page.demo')}</Badge>
              </>
            )}
          </>
        )
      }
      lead={goal && lead?.(goal)}
    >
      {goal && children(goal, etag)}
    </Page>
  );
}

/** A goal as a story: what and why, who and when, what is done, how it has gone, where it comes from. */
export function GoalPage({ beside }: { beside?: (goal: Goal) => ReactNode }) {
  const { t } = useTranslation('goal');
  const { goalId } = useParams({ from: '/goals/$goalId' });
  const { field, action } = useSearch({ from: '/goals/$goalId' });
  const navigate = useNavigate({ from: '/goals/$goalId' });
  const mended = useCallback(() => {
    navigate({ search: {}, replace: true, resetScroll: false });
  }, [navigate]);
  return (
    <GoalFrame goalId={goalId} lead={(goal) => <GoalLead goal={goal} />}>
      {(goal, etag) => (
        <>
          {goal.permissions.changeState && (
            <div className="stack tight mend">
              {goal.status === 'DRAFT' && <p className="soft">{t('page.draft')}</p>}
              <GoalStateButtons
                goal={goal}
                etag={etag}
                beside={
                  goal.permissions.write && (
                    <LinkButton to="/goals/$goalId/edit" params={{ goalId }}>
                      {t('edit.open')}
                    </LinkButton>
                  )
                }
              />
            </div>
          )}
          <div className="two">
            <div className="stack">
              <GoalWhat goal={goal} />
              <ActionsCard
                goal={goal}
                mend={field === 'actions'}
                asked={action}
                askedFor={field === 'status' ? 'status' : 'edit'}
                onMended={mended}
              />
              <Progress goal={goal} asked={field === 'progress'} onOpened={mended} />
              <Contributions goal={goal} />
            </div>
            <div className="stack">
              <GoalMissing goal={goal} />
              <GoalFacts goal={goal} />
              <AdoptGoal goal={goal} />
              <Lineage goal={goal} />
              <SimilarGoals goal={goal} />
              {beside?.(goal)}
              {goal.permissions.readHistory && <GoalHistory goalId={goalId} />}
            </div>
          </div>
        </>
      )}
    </GoalFrame>
  );
}

/** The form of a goal, for those who lead its group. */
export function EditGoalPage() {
  const { t } = useTranslation('goal');
  const { goalId } = useParams({ from: '/goals/$goalId/edit' });
  const { field } = useSearch({ from: '/goals/$goalId/edit' });
  const navigate = useNavigate();
  const stored = useGoal(goalId).data;
  return (
    <GoalFrame goalId={goalId}>
      {(goal) =>
        stored && goal.permissions.write ? (
          <Card title={t('edit.title')}>
            <EditGoal
              goal={stored}
              field={field}
              onDone={() => navigate({ to: '/goals/$goalId', params: { goalId } })}
              onDeleted={() => navigate({ to: '/groups/$groupId/goals', params: { groupId: goal.groupId } })}
            />
          </Card>
        ) : (
          <Notice tone="watch">{t('edit.notYours')}</Notice>
        )
      }
    </GoalFrame>
  );
}
