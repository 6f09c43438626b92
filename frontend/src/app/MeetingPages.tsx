import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GroupFrame } from '@/features/group/GroupFrame';
import { GroupMeetings } from '@/features/meeting/GroupMeetings';
import { PlanMeeting } from '@/features/meeting/PlanMeeting';
import { type MeetingSearch, meetingSearch } from '@/features/meeting/search';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { GroupTabs } from './GroupRoute';

/** The meetings of a group, for everybody as far as they may see them. */
export function GroupMeetingsRoute() {
  const { groupId } = useParams({ from: '/groups/$groupId/meetings' });
  const search = meetingSearch({ ...useSearch({ from: '/groups/$groupId/meetings' }) });
  const navigate = useNavigate({ from: '/groups/$groupId/meetings' });
  const look = (next: MeetingSearch) => navigate({ search: next, replace: true, resetScroll: false });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) => (
        <GroupMeetings groupId={groupId} mayWrite={group.permissions.write} search={search} onSearch={look} />
      )}
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
