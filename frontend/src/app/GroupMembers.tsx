import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '@/api/group';
import { GroupFrame } from '@/features/group/GroupFrame';
import { AddSeat } from '@/features/member/AddSeat';
import { ImportMembers } from '@/features/member/ImportMembers';
import { MemberList } from '@/features/member/MemberList';
import { SeatDetails } from '@/features/member/SeatDetails';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { DownloadButton } from '@/ui/DownloadButton';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { showToast } from '@/ui/toasts';
import { GroupTabs } from './GroupRoute';

/** The members' part of a group's pages; what only those who lead the group may do says so to others. */
function MembersFrame({
  groupId,
  leadsOnly,
  children,
}: {
  groupId: string;
  leadsOnly?: (group: Group) => boolean;
  children: (group: Group) => ReactNode;
}) {
  const { t } = useTranslation('member');
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        leadsOnly && !leadsOnly(group) ? <Notice tone="watch">{t('page.readOnly')}</Notice> : children(group)
      }
    </GroupFrame>
  );
}

const mayWrite = (group: Group) => group.permissions.write;

export function MembersRoute() {
  const { t } = useTranslation('member');
  const { language } = useFormat();
  const { groupId } = useParams({ from: '/groups/$groupId/members' });
  const { when = 'CURRENT' } = useSearch({ from: '/groups/$groupId/members' });
  const navigate = useNavigate({ from: '/groups/$groupId/members' });
  return (
    <MembersFrame groupId={groupId}>
      {(group) => (
        <>
          <div className="row">
            {group.permissions.write && (
              <>
                <LinkButton kind="primary" to="/groups/$groupId/members/new" params={{ groupId }}>
                  {t('add.title')}
                </LinkButton>
                <LinkButton to="/groups/$groupId/members/import" params={{ groupId }}>
                  {t('page.import')}
                </LinkButton>
                <LinkButton to="/groups/$groupId/members/rollover" params={{ groupId }}>
                  {t('page.rollover')}
                </LinkButton>
              </>
            )}
            {group.permissions.administer && !group.permissions.write && (
              <LinkButton to="/groups/$groupId/members/new" params={{ groupId }}>
                {t('add.appointTitle')}
              </LinkButton>
            )}
            {group.permissions.readContacts && (
              <LinkButton to="/groups/$groupId/members/contacts" params={{ groupId }}>
                {t('contacts.title')}
              </LinkButton>
            )}
            <DownloadButton
              path={`/api/v1/groups/${groupId}/memberships?when=${when}&language=${language}`}
              fileName={`${group.name}.csv`}
              label={t('page.export')}
              small={false}
            />
          </div>
          <MemberList
            groupId={groupId}
            countyCode={group.countyCode}
            mayWrite={group.permissions.write}
            when={when}
            onWhen={(next) => navigate({ search: next === 'CURRENT' ? {} : { when: next }, replace: true })}
          />
          {!group.permissions.write && <p className="soft">{t('page.readOnly')}</p>}
        </>
      )}
    </MembersFrame>
  );
}

export function AddMemberRoute() {
  const { t } = useTranslation('member');
  const { groupId } = useParams({ from: '/groups/$groupId/members/new' });
  const { perspective } = useSearch({ from: '/groups/$groupId/members/new' });
  const navigate = useNavigate();
  const may = (group: Group) => group.permissions.write || group.permissions.administer;
  return (
    <MembersFrame groupId={groupId} leadsOnly={may}>
      {(group) => {
        const asChair = !group.permissions.write;
        return (
          <Card title={asChair ? t('add.appointTitle') : t('add.title')}>
            {asChair && <p>{t('add.appointLead')}</p>}
            <AddSeat
              groupId={groupId}
              countyCode={group.countyCode}
              perspective={perspective}
              asChair={asChair}
              onAdded={(seat) => {
                showToast({ text: t('add.done', { name: seat.personName }) });
                navigate(
                  asChair
                    ? { to: '/groups/$groupId/members', params: { groupId } }
                    : {
                        to: '/groups/$groupId/members/$membershipId',
                        params: { groupId, membershipId: seat.id },
                      },
                );
              }}
            />
          </Card>
        );
      }}
    </MembersFrame>
  );
}

export function SeatRoute() {
  const { groupId, membershipId } = useParams({ from: '/groups/$groupId/members/$membershipId' });
  const navigate = useNavigate();
  return (
    <MembersFrame groupId={groupId} leadsOnly={mayWrite}>
      {(group) => (
        <SeatDetails
          key={membershipId}
          groupId={groupId}
          countyCode={group.countyCode}
          membershipId={membershipId}
          onCancelled={() => navigate({ to: '/groups/$groupId/members', params: { groupId } })}
          onMoved={(id) =>
            navigate({
              to: '/groups/$groupId/members/$membershipId',
              params: { groupId, membershipId: id },
              replace: true,
            })
          }
        />
      )}
    </MembersFrame>
  );
}

export function ImportMembersRoute() {
  const { t } = useTranslation('member');
  const { groupId } = useParams({ from: '/groups/$groupId/members/import' });
  const navigate = useNavigate();
  return (
    <MembersFrame groupId={groupId} leadsOnly={mayWrite}>
      {(group) => (
        <>
          <h2>{t('import.title')}</h2>
          <p>{t('import.lead')}</p>
          <ImportMembers
            groupId={groupId}
            countyCode={group.countyCode}
            onDone={(added) => {
              showToast({ text: t('import.done', { count: added }) });
              navigate({ to: '/groups/$groupId/members', params: { groupId } });
            }}
          />
        </>
      )}
    </MembersFrame>
  );
}
