import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import { Table } from '@/ui/Table';
import type { GroupSummary } from './queries';
import { usePlaceNames } from './usePlaceNames';

export function GroupTable({ groups }: { groups: readonly GroupSummary[] }) {
  const { t } = useTranslation('group');
  const place = usePlaceNames();
  return (
    <Table
      caption={t('list.title')}
      captionHidden
      rows={groups}
      rowKey={(group) => group.id}
      columns={[
        {
          key: 'name',
          header: t('list.name'),
          cell: (group) => (
            <Link to="/groups/$groupId" params={{ groupId: group.id }} lang={group.workingLanguage}>
              {group.name}
            </Link>
          ),
        },
        { key: 'place', header: t('list.place'), cell: place },
        { key: 'kind', header: t('list.kind'), cell: (group) => t(`kind.${group.kind}`) },
        {
          key: 'status',
          header: t('list.status'),
          cell: (group) => (
            <Badge tone={group.status === 'ACTIVE' ? 'good' : 'idle'}>{t(`status.${group.status}`)}</Badge>
          ),
        },
      ]}
    />
  );
}
