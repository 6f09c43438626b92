import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/session';
import { ActionLink, GoalLink } from '@/features/goal/GoalNames';
import { QuickAction } from '@/features/goal/QuickAction';
import { QuickGoal } from '@/features/goal/QuickGoal';
import { GroupFrame } from '@/features/group/GroupFrame';
import { DecisionPage } from '@/features/meeting/DecisionPage';
import { GroupCalendar } from '@/features/meeting/GroupCalendar';
import { GroupDecisions } from '@/features/meeting/GroupDecisions';
import { GroupMeetings } from '@/features/meeting/GroupMeetings';
import { MeetingPage } from '@/features/meeting/MeetingPage';
import { MinutesPage } from '@/features/meeting/MinutesPage';
import { PlanMeeting } from '@/features/meeting/PlanMeeting';
import { Proposals } from '@/features/meeting/Proposals';
import { RunPage } from '@/features/meeting/RunPage';
import { ResultContext, type ResultMaker } from '@/features/meeting/results';
import {
  type DecisionSearch,
  decisionSearch,
  type MeetingSearch,
  meetingSearch,
} from '@/features/meeting/search';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { GroupTabs } from './GroupRoute';

/** The meetings of a group, and what its members would like to talk of. */
export function GroupMeetingsRoute() {
  const { groupId } = useParams({ from: '/groups/$groupId/meetings' });
  const search = meetingSearch({ ...useSearch({ from: '/groups/$groupId/meetings' }) });
  const navigate = useNavigate({ from: '/groups/$groupId/meetings' });
  const me = useMe().data;
  const mayPropose = me?.groups.some((seat) => seat.groupId === groupId) ?? false;
  const look = (next: MeetingSearch) => navigate({ search: next, replace: true, resetScroll: false });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) => {
        const coordinates = me?.counties.some((county) => county.countyCode === group.countyCode) ?? false;
        return (
          <div className="two">
            <GroupMeetings
              groupId={groupId}
              mayWrite={group.permissions.write}
              search={search}
              onSearch={look}
            />
            <div className="stack">
              {(mayPropose || coordinates) && (
                <Proposals
                  groupId={groupId}
                  lang={group.workingLanguage}
                  mayPropose={mayPropose}
                  leads={group.permissions.write}
                />
              )}
              <GroupCalendar groupId={groupId} />
            </div>
          </div>
        );
      }}
    </GroupFrame>
  );
}

/** A new meeting or several, for those who lead the group. */
export function PlanMeetingRoute() {
  const { t } = useTranslation('meeting');
  const { groupId } = useParams({ from: '/groups/$groupId/meetings/new' });
  const navigate = useNavigate();
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.write ? (
          <Card title={t('plan.title')}>
            <PlanMeeting
              groupId={groupId}
              lang={group.workingLanguage}
              onPlanned={(meetingId) => navigate({ to: '/meetings/$meetingId', params: { meetingId } })}
              onPlannedMany={() => navigate({ to: '/groups/$groupId/meetings', params: { groupId } })}
            />
          </Card>
        ) : (
          <Notice tone="watch">{t('plan.notYours')}</Notice>
        )
      }
    </GroupFrame>
  );
}

/** What a group has decided. */
export function GroupDecisionsRoute() {
  const { groupId } = useParams({ from: '/groups/$groupId/decisions' });
  const search = decisionSearch({ ...useSearch({ from: '/groups/$groupId/decisions' }) });
  const navigate = useNavigate({ from: '/groups/$groupId/decisions' });
  const look = useCallback(
    (next: DecisionSearch) => {
      navigate({ search: next, replace: true, resetScroll: false });
    },
    [navigate],
  );
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {() => <GroupDecisions groupId={groupId} search={search} onSearch={look} />}
    </GroupFrame>
  );
}

/** How a decision becomes a goal or an action, and how those are told of. */
const maker: ResultMaker = {
  form: ({ kind, decision, onMade, onCancel }) =>
    kind === 'goal' ? (
      <QuickGoal
        groupId={decision.groupId}
        lang={decision.language}
        why={decision.text}
        onMade={(goal) => onMade({ goalId: goal.id })}
        onCancel={onCancel}
      />
    ) : (
      <QuickAction
        groupId={decision.groupId}
        onMade={(action) => onMade({ actionId: action.id })}
        onCancel={onCancel}
      />
    ),
  link: (made) =>
    'goalId' in made ? <GoalLink goalId={made.goalId} /> : <ActionLink actionId={made.actionId} />,
};

function WithResults({ children }: { children: ReactNode }) {
  return <ResultContext value={maker}>{children}</ResultContext>;
}

export function MeetingRoute() {
  return (
    <WithResults>
      <MeetingPage />
    </WithResults>
  );
}

export function RunMeetingRoute() {
  return (
    <WithResults>
      <RunPage />
    </WithResults>
  );
}

export function MinutesRoute() {
  return (
    <WithResults>
      <MinutesPage />
    </WithResults>
  );
}

export function DecisionRoute() {
  const { decisionId } = useParams({ from: '/decisions/$decisionId' });
  return (
    <WithResults>
      <DecisionPage decisionId={decisionId} />
    </WithResults>
  );
}
