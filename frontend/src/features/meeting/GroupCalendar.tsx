import { useTranslation } from 'react-i18next';
import { CalendarAddress } from '@/ui/CalendarAddress';

/** The address of a group's public meetings for a calendar program. */
export function GroupCalendar({ groupId }: { groupId: string }) {
  const { t } = useTranslation('meeting');
  return (
    <CalendarAddress
      title={t('calendar.group')}
      text={t('calendar.groupText')}
      path={`/groups/${groupId}/calendar`}
      copy={t('calendar.copy')}
    />
  );
}
