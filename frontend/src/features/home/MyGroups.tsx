import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { Card, Section } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';

export type MyGroup = Me['groups'][number];

/** The groups in which the reader has a seat, each with what its situation is. */
export function MyGroups({
  groups,
  situation,
}: {
  groups: readonly MyGroup[];
  situation: (group: MyGroup) => ReactNode;
}) {
  const { t } = useTranslation('home');
  const { day } = useFormat();
  if (groups.length === 0) {
    return <Empty text={t('none.text')} next={<LinkButton to="/groups">{t('none.groups')}</LinkButton>} />;
  }
  return (
    <Section title={t('groups')}>
      <div className="tiles wide">
        {groups.map((group) => (
          <Card
            key={group.membershipId}
            level={3}
            title={
              <Link to="/groups/$groupId" params={{ groupId: group.groupId }}>
                {group.groupName}
              </Link>
            }
            aside={<span className="soft">{t(`role.${group.role as 'CHAIR'}`)}</span>}
          >
            {situation(group)}
            {group.validToDate && <p className="soft">{t('until', { date: day(group.validToDate) })}</p>}
            <div className="row">
              <LinkButton small to="/groups/$groupId" params={{ groupId: group.groupId }}>
                {t('open')}
              </LinkButton>
            </div>
          </Card>
        ))}
      </div>
    </Section>
  );
}
