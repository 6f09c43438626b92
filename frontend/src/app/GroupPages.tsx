import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGroup } from '@/api/group';
import { useGroupCoverage } from '@/features/coverage/queries';
import { AdministerGroup } from '@/features/group/AdministerGroup';
import { EditGroup } from '@/features/group/EditGroup';
import { GroupFrame } from '@/features/group/GroupFrame';
import { GroupHistory } from '@/features/group/GroupHistory';
import { RelatedBodies } from '@/features/group/RelatedBodies';
import { TermRollover } from '@/features/member/TermRollover';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { showToast } from '@/ui/toasts';
import { GroupTabs } from './GroupRoute';

/** What the group's chair, vice chair and secretary, or the county's coordinator, change of the group itself. */
export function EditGroupRoute() {
  const { t } = useTranslation('group');
  const { groupId } = useParams({ from: '/groups/$groupId/edit' });
  const navigate = useNavigate();
  const tagged = useGroup(groupId).data;
  const back = () => navigate({ to: '/groups/$groupId', params: { groupId } });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) => (
        <>
          {tagged && group.permissions.write && (
            <div className="two">
              <Card title={t('edit.title')}>
                <EditGroup group={tagged} onDone={back} />
              </Card>
              <RelatedBodies groupId={groupId} />
            </div>
          )}
          {tagged && group.permissions.administer && (
            <Card title={t('admin.title')}>
              <p className="soft">{t('admin.text')}</p>
              <AdministerGroup group={tagged} onDone={back} />
            </Card>
          )}
          {!group.permissions.write && !group.permissions.administer && (
            <Notice tone="watch">{t('edit.notYours')}</Notice>
          )}
        </>
      )}
    </GroupFrame>
  );
}

export function GroupHistoryRoute() {
  const { t } = useTranslation('group');
  const { groupId } = useParams({ from: '/groups/$groupId/history' });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.readHistory ? (
          <GroupHistory groupId={groupId} />
        ) : (
          <Notice tone="watch">{t('history.notYours')}</Notice>
        )
      }
    </GroupFrame>
  );
}

export function TermRolloverRoute() {
  const { t } = useTranslation('member');
  const { text } = useFormat();
  const { groupId } = useParams({ from: '/groups/$groupId/members/rollover' });
  const navigate = useNavigate();
  const items = useGroupCoverage(groupId).data?.items ?? [];
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.write ? (
          <>
            <h2>{t('page.rollover')}</h2>
            <TermRollover
              groupId={groupId}
              itemName={(code) => text(items.find((item) => item.code === code)?.name) || code}
              onDone={(outcome) => {
                showToast({ text: t('rollover.done', { count: outcome.continued }) });
                navigate({ to: '/groups/$groupId/members', params: { groupId }, search: { when: 'FUTURE' } });
              }}
            />
          </>
        ) : (
          <Notice tone="watch">{t('page.readOnly')}</Notice>
        )
      }
    </GroupFrame>
  );
}
