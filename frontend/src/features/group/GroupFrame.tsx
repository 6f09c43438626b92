import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, useGroup } from '@/api/group';
import { useCounties } from '@/api/reference';
import { inSentence } from '@/i18n/finnish';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemPage } from '@/ui/ProblemPage';
import { usePlaceNames } from './usePlaceNames';

interface GroupFrameProps {
  groupId: string;
  lead?: ReactNode;
  actions?: ReactNode;
  tabs?: ReactNode;
  children: (group: Group) => ReactNode;
}

/** What every page of a group shares: where it is, its name, and whether it is at work. */
export function GroupFrame({ groupId, lead, actions, tabs, children }: GroupFrameProps) {
  const query = useGroup(groupId);
  const group = query.data?.value;
  if (query.error && !group) return <ProblemPage error={query.error} retry={() => query.refetch()} />;
  return (
    <Page
      title={group?.name}
      over={group && <GroupPlace group={group} />}
      lead={lead}
      actions={actions}
      tabs={tabs}
    >
      {group && (
        <>
          <StatusNotice group={group} />
          {children(group)}
        </>
      )}
    </Page>
  );
}

function GroupPlace({ group }: { group: Group }) {
  const { t } = useTranslation('group');
  const place = usePlaceNames();
  const { text } = useFormat();
  const county = useCounties().data?.find((candidate) => candidate.code === group.countyCode);
  const word = text(county?.regionalGroupWord);
  return (
    <>
      <Link to="/counties/$code" params={{ code: group.countyCode }}>
        {place({ ...group, municipalityCodes: [] })}
      </Link>
      {group.municipalityCodes.length > 0 && ` · ${place(group)}`} · {t(`kind.${group.kind}`)}
      {group.regionalGroupId && group.regionalGroupName && (
        <>
          {' · '}
          <Link to="/groups/$groupId" params={{ groupId: group.regionalGroupId }}>
            {word
              ? `${inSentence(word)}: ${group.regionalGroupName}`
              : t('page.regionalGroup', { name: group.regionalGroupName })}
          </Link>
        </>
      )}
      {group.demo && (
        <>
          {' '}
          <Badge tone="watch">{t('demo')}</Badge>
        </>
      )}
    </>
  );
}

function StatusNotice({ group }: { group: Group }) {
  const { t } = useTranslation('group');
  if (group.status === 'ACTIVE') return null;
  const ended = group.status === 'ENDED';
  return (
    <Notice tone="watch" title={ended ? t('page.ended') : t('page.notActive')}>
      <p>{ended ? t('page.endedText') : t('page.notActiveText')}</p>
    </Notice>
  );
}
