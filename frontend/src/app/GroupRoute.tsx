import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGroup } from '@/api/group';
import { useSession } from '@/api/session';
import { GroupChanges } from '@/features/coverage/GroupChanges';
import { GroupCoverageCard } from '@/features/coverage/GroupCoverageCard';
import { GroupDays } from '@/features/coverage/GroupDays';
import { GroupSentence } from '@/features/coverage/GroupSentence';
import { EmbedButton } from '@/features/embed/EmbedButton';
import { GroupFacts } from '@/features/group/GroupFacts';
import { GroupFrame } from '@/features/group/GroupFrame';
import { NextMeeting } from '@/features/meeting/NextMeeting';
import { DayChoice } from '@/ui/DayChoice';
import { FeedLink } from '@/ui/FeedLink';
import { Tabs } from '@/ui/Tabs';

/** The tabs of a group's pages; a page that is not for everyone adds its link on its own condition. */
export function GroupTabs({ groupId }: { groupId: string }) {
  const { t } = useTranslation('group');
  const signedIn = useSession().data?.authenticated;
  const permissions = useGroup(groupId).data?.value.permissions;
  return (
    <Tabs label={t('page.tabs')}>
      {[
        <Link
          key="now"
          to="/groups/$groupId"
          params={{ groupId }}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t('page.now')}
        </Link>,
        <Link key="goals" to="/groups/$groupId/goals" params={{ groupId }}>
          {t('page.goals')}
        </Link>,
        <Link key="indicators" to="/groups/$groupId/indicators" params={{ groupId }}>
          {t('page.indicators')}
        </Link>,
        <Link key="meetings" to="/groups/$groupId/meetings" params={{ groupId }}>
          {t('page.meetings')}
        </Link>,
        <Link key="decisions" to="/groups/$groupId/decisions" params={{ groupId }}>
          {t('page.decisions')}
        </Link>,
        <Link key="hearings" to="/groups/$groupId/hearings" params={{ groupId }}>
          {t('page.hearings')}
        </Link>,
        signedIn && (
          <Link key="members" to="/groups/$groupId/members" params={{ groupId }}>
            {t('page.members')}
          </Link>
        ),
        permissions?.readHistory && (
          <Link key="letters" to="/groups/$groupId/letters" params={{ groupId }}>
            {t('page.letters')}
          </Link>
        ),
        permissions?.readHistory && (
          <Link key="history" to="/groups/$groupId/history" params={{ groupId }}>
            {t('page.history')}
          </Link>
        ),
        (permissions?.write || permissions?.administer) && (
          <Link key="edit" to="/groups/$groupId/edit" params={{ groupId }}>
            {t('page.edit')}
          </Link>
        ),
      ]}
    </Tabs>
  );
}

/** The public face of a group: who is at its table on a day, what it is for, and who else does similar work. */
export function GroupRoute() {
  const { groupId } = useParams({ from: '/groups/$groupId' });
  const { on } = useSearch({ from: '/groups/$groupId' });
  const navigate = useNavigate({ from: '/groups/$groupId' });
  const name = useGroup(groupId).data?.value.name;
  const look = (next: string | undefined) =>
    navigate({ search: next ? { on: next } : {}, replace: true, resetScroll: false });
  return (
    <GroupFrame
      groupId={groupId}
      lead={<GroupSentence groupId={groupId} on={on} />}
      actions={
        <>
          <DayChoice day={on} onChange={look} />
          <GroupDays groupId={groupId} day={on} onChange={look} />
          {name && (
            <>
              <EmbedButton
                title={name}
                choices={[
                  { widget: 'coverage', attributes: { group: groupId, on } },
                  { widget: 'group', attributes: { group: groupId, on } },
                ]}
              />
              <FeedLink place={`groups/${groupId}`} name={name} />
            </>
          )}
        </>
      }
      tabs={<GroupTabs groupId={groupId} />}
    >
      {(group) => (
        <div className="two">
          <GroupCoverageCard groupId={groupId} on={on} mayWrite={group.permissions.write && !on} />
          <div className="stack">
            {!on && <NextMeeting groupId={groupId} mayWrite={group.permissions.write} />}
            <GroupFacts group={group} />
            <GroupChanges groupId={groupId} />
          </div>
        </div>
      )}
    </GroupFrame>
  );
}
