import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { GroupFrame } from '@/features/group/GroupFrame';
import { NewIndicator } from '@/features/indicator/NewIndicator';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { CoordinatorFrame } from './CountyFrame';
import { GroupTabs } from './GroupRoute';

/** An indicator of the group's own, for those who lead it. */
export function NewGroupIndicatorRoute() {
  const { t } = useTranslation('indicator');
  const { groupId } = useParams({ from: '/groups/$groupId/indicators/own' });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.write ? (
          <Card title={t('own.title')}>
            <p>{t('own.lead')}</p>
            <NewIndicator of={{ groupId }} provider={{ [group.workingLanguage]: group.name }} />
          </Card>
        ) : (
          <Notice tone="watch">{t('own.notYours')}</Notice>
        )
      }
    </GroupFrame>
  );
}

/** An indicator of the county's own, for its coordinators. */
export function NewCountyIndicatorRoute() {
  const { t } = useTranslation('indicator');
  const { code } = useParams({ from: '/counties/$code/indicators/own' });
  const county = useCounties().data?.find((one) => one.code === code);
  return (
    <CoordinatorFrame code={code} lead={t('own.lead')}>
      {county && (
        <Card title={t('own.title')}>
          <NewIndicator of={{ countyCode: code }} provider={county.name} />
        </Card>
      )}
    </CoordinatorFrame>
  );
}
