import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Group } from '@/api/group';
import { GapLetter } from '@/features/coverage/GapLetter';
import { GapSuggestions } from '@/features/coverage/GapSuggestions';
import { useGroupCoverage } from '@/features/coverage/queries';
import { WaivedItem, WaiveItem } from '@/features/coverage/WaiveItem';
import { GroupFrame } from '@/features/group/GroupFrame';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { StateMark } from '@/ui/StateMark';
import { GroupTabs } from './GroupRoute';

/** One item of a group's coverage and all that its chair can do about it. */
export function GapRoute() {
  const { t } = useTranslation('coverage');
  const { groupId, itemCode } = useParams({ from: '/groups/$groupId/gaps/$itemCode' });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.write ? (
          <Gap group={group} itemCode={itemCode} />
        ) : (
          <Notice tone="watch">{t('gap.leadsOnly')}</Notice>
        )
      }
    </GroupFrame>
  );
}

function Gap({ group, itemCode }: { group: Group; itemCode: string }) {
  const { t } = useTranslation('coverage');
  const { text } = useFormat();
  const navigate = useNavigate();
  const coverage = useGroupCoverage(group.id);
  const back = () => navigate({ to: '/groups/$groupId', params: { groupId: group.id } });
  return (
    <Loaded query={coverage} lines={6}>
      {({ items }) => {
        const item = items.find((candidate) => candidate.code === itemCode);
        if (!item) return <Notice tone="watch">{t('gap.unknown')}</Notice>;
        return (
          <>
            <Card title={text(item.name)}>
              <p>
                <StateMark state={item.state} />
              </p>
              <div className="row">
                <LinkButton
                  kind="primary"
                  to="/groups/$groupId/members/new"
                  params={{ groupId: group.id }}
                  search={{ perspective: item.anyOf[0] }}
                >
                  {t('gap.add')}
                </LinkButton>
              </div>
            </Card>
            {item.waiverId ? (
              <WaivedItem waiverId={item.waiverId} onDone={back} />
            ) : (
              <div className="two">
                <GapLetter
                  groupId={group.id}
                  itemCode={itemCode}
                  workingLanguage={group.workingLanguage as 'fi' | 'sv' | 'en'}
                  onSent={back}
                />
                <div className="stack">
                  <GapSuggestions groupId={group.id} itemCode={itemCode} />
                  <WaiveItem groupId={group.id} itemCode={itemCode} onDone={back} />
                </div>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
