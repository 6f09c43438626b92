import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { CopyButton } from '@/ui/CopyButton';

/** The address of a group's public meetings for a calendar program, and how to subscribe to it. */
export function GroupCalendar({ groupId }: { groupId: string }) {
  const { t } = useTranslation('meeting');
  const url = `${location.origin}/api/v1/groups/${groupId}/calendar`;
  return (
    <Card title={t('calendar.group')}>
      <p>{t('calendar.groupText')}</p>
      <p>
        <code className="wrap">{url}</code>
      </p>
      <div className="row">
        <CopyButton text={url} label={t('calendar.copy')} />
      </div>
    </Card>
  );
}
