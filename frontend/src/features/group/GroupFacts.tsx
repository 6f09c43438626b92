import { useTranslation } from 'react-i18next';
import type { Group } from '@/api/group';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { ReportChoice } from '@/ui/ReportChoice';
import { GroupData } from './GroupData';
import { useRelatedBodies } from './queries';

/** What the group is for and how it stands to others, in its own words. */
export function GroupFacts({ group }: { group: Group }) {
  const { t } = useTranslation('group');
  const related = useRelatedBodies(group.id).data?.items ?? [];
  return (
    <>
      <Card title={t('page.mandate')}>
        {group.mandate ? (
          <p lang={group.workingLanguage} className="own-text">
            {group.mandate}
          </p>
        ) : (
          <Empty text={t('page.mandateEmpty')} />
        )}
      </Card>
      {group.localFeatures && (
        <Card title={t('page.local')}>
          <p lang={group.workingLanguage} className="own-text">
            {group.localFeatures}
          </p>
        </Card>
      )}
      {related.length > 0 && (
        <Card title={t('page.related')}>
          <ul className="rows">
            {related.map((body) => (
              <li key={body.id}>
                <span lang={group.workingLanguage}>{body.name}</span>
                <span className="soft">
                  {t(`relation.${body.relation}`)}
                  {body.note && ` · ${body.note}`}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <ReportChoice path={`/api/v1/groups/${group.id}/report`} name={group.name} />
      <GroupData group={group} />
    </>
  );
}
