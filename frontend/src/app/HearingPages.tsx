import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GroupFrame } from '@/features/group/GroupFrame';
import { GroupHearings } from '@/features/hearing/GroupHearings';
import { HearingsPaper } from '@/features/hearing/HearingsPaper';
import { NewHearing } from '@/features/hearing/NewHearing';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { GroupTabs } from './GroupRoute';

/** Whom a group has heard outside its meetings, and what came of it; for everybody. */
export function GroupHearingsRoute() {
  const { groupId } = useParams({ from: '/groups/$groupId/hearings' });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) => <GroupHearings groupId={groupId} mayWrite={group.permissions.write} />}
    </GroupFrame>
  );
}

/** A hearing is written down by those who lead the group. */
export function NewHearingRoute() {
  const { t } = useTranslation('hearing');
  const { groupId } = useParams({ from: '/groups/$groupId/hearings/new' });
  const navigate = useNavigate();
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.write ? (
          <Card title={t('new.title')}>
            <NewHearing
              groupId={groupId}
              lang={group.workingLanguage}
              onDone={(hearingId) => navigate({ to: '/hearings/$hearingId', params: { hearingId } })}
            />
          </Card>
        ) : (
          <Notice tone="watch">{t('new.notYours')}</Notice>
        )
      }
    </GroupFrame>
  );
}

/** All of it on paper, to be given back to those who were heard. */
export function HearingsPaperRoute() {
  const { groupId } = useParams({ from: '/groups/$groupId/hearings/summary' });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) => <HearingsPaper groupId={groupId} groupName={group.name} />}
    </GroupFrame>
  );
}
