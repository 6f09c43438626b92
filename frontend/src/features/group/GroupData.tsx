import { useTranslation } from 'react-i18next';
import type { Group } from '@/api/group';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { DownloadButton } from '@/ui/DownloadButton';

/** All that the reader may see of a group, to take away. */
export function GroupData({ group }: { group: Group }) {
  const { t } = useTranslation('group');
  const { language } = useFormat();
  return (
    <Card title={t('data.title')}>
      <p>{t(group.permissions.readMembers ? 'data.textWithNames' : 'data.text')}</p>
      <div className="row">
        <DownloadButton
          path={`/api/v1/groups/${group.id}/data?language=${language}`}
          fileName={`${group.name}.zip`}
          type="application/zip"
          label={t('data.download')}
        />
      </div>
    </Card>
  );
}
