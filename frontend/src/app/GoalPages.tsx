import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { GoalIndicators } from '@/features/choice/GoalIndicators';
import { EmbedButton } from '@/features/embed/EmbedButton';
import { CountyGoals } from '@/features/goal/CountyGoals';
import { GoalPage } from '@/features/goal/GoalPage';
import { GoalsPaper } from '@/features/goal/GoalsPaper';
import { GroupGoals } from '@/features/goal/GroupGoals';
import { ImportGoals } from '@/features/goal/ImportGoals';
import { NewGoal } from '@/features/goal/NewGoal';
import { type GoalSearch, goalSearch } from '@/features/goal/search';
import { GroupFrame } from '@/features/group/GroupFrame';
import { GoalDecisions } from '@/features/meeting/GoalDecisions';
import { Notice } from '@/ui/Notice';
import { showToast } from '@/ui/toasts';
import { CountyFrame } from './CountyFrame';
import { GroupTabs } from './GroupRoute';

/** The goals of a group, for everybody; drafts for those at its table. */
export function GroupGoalsRoute() {
  const { groupId } = useParams({ from: '/groups/$groupId/goals' });
  const search = goalSearch({ ...useSearch({ from: '/groups/$groupId/goals' }) });
  const navigate = useNavigate({ from: '/groups/$groupId/goals' });
  const look = useCallback(
    (next: GoalSearch) => {
      navigate({ search: next, replace: true, resetScroll: false });
    },
    [navigate],
  );
  return (
    <GroupFrame
      groupId={groupId}
      actions={<EmbedGoals place={{ group: groupId }} search={search} />}
      tabs={<GroupTabs groupId={groupId} />}
    >
      {(group) => (
        <GroupGoals
          groupId={groupId}
          countyCode={group.countyCode}
          mayWrite={group.permissions.write}
          search={search}
          onSearch={look}
        />
      )}
    </GroupFrame>
  );
}

/** The same goals on another site: narrowed and ordered as here. */
function EmbedGoals({
  place,
  search,
}: {
  place: { group: string } | { county: string };
  search: GoalSearch;
}) {
  const { t } = useTranslation('goal');
  const { view: _, mine: __, ...filter } = search;
  return (
    <EmbedButton
      title={t('list.title')}
      choices={[{ widget: 'goals', attributes: { ...place, ...filter } }]}
    />
  );
}

/** A new goal in three steps. */
export function NewGoalRoute() {
  const { t } = useTranslation('goal');
  const { groupId } = useParams({ from: '/groups/$groupId/goals/new' });
  const { goal, step = 1 } = useSearch({ from: '/groups/$groupId/goals/new' });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.write ? (
          <NewGoal
            groupId={groupId}
            countyCode={group.countyCode}
            lang={group.workingLanguage}
            goalId={goal}
            step={step}
          />
        ) : (
          <Notice tone="watch">{t('new.notYours')}</Notice>
        )
      }
    </GroupFrame>
  );
}

/** Goals from a spreadsheet, seen before they are written. */
export function ImportGoalsRoute() {
  const { t } = useTranslation('goal');
  const { groupId } = useParams({ from: '/groups/$groupId/goals/import' });
  const navigate = useNavigate();
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.write ? (
          <>
            <h2>{t('import.title')}</h2>
            <p>{t('import.lead')}</p>
            <ImportGoals
              groupId={groupId}
              countyCode={group.countyCode}
              onDone={({ goals }) => {
                showToast({ text: t('import.done', { count: goals }) });
                navigate({ to: '/groups/$groupId/goals', params: { groupId } });
              }}
            />
          </>
        ) : (
          <Notice tone="watch">{t('new.notYours')}</Notice>
        )
      }
    </GroupFrame>
  );
}

/** The goals of a group on one sheet, for a council. */
export function GoalsPaperRoute() {
  const { groupId } = useParams({ from: '/groups/$groupId/goals/summary' });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) => <GoalsPaper groupId={groupId} groupName={group.name} />}
    </GroupFrame>
  );
}

/** A goal with the figures that it is to change and the decisions that it came from. */
export function GoalRoute() {
  return (
    <GoalPage
      beside={(goal) => (
        <>
          <GoalIndicators goalId={goal.id} groupId={goal.groupId} mayWrite={goal.permissions.write} />
          <GoalDecisions goalId={goal.id} />
        </>
      )}
    />
  );
}

/** What the groups of a county aim at, for everybody. */
export function CountyGoalsRoute() {
  const { t } = useTranslation('goal');
  const { code } = useParams({ from: '/counties/$code/goals' });
  const search = goalSearch({ ...useSearch({ from: '/counties/$code/goals' }) });
  const navigate = useNavigate({ from: '/counties/$code/goals' });
  const look = useCallback(
    (next: GoalSearch) => {
      navigate({ search: next, replace: true, resetScroll: false });
    },
    [navigate],
  );
  return (
    <CountyFrame
      code={code}
      over={t('county.over')}
      lead={t('county.lead')}
      actions={<EmbedGoals place={{ county: code }} search={search} />}
    >
      <CountyGoals countyCode={code} search={search} onSearch={look} />
    </CountyFrame>
  );
}
