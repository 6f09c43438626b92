import { useTranslation } from 'react-i18next';
import { AdminFrame } from '@/ui/Guard';
import { PerspectiveList } from './PerspectiveList';
import { StandardTable } from './StandardTable';

/** The national perspectives and what is asked of groups everywhere. */
export function AdminPerspectives() {
  const { t } = useTranslation('perspective');
  return (
    <AdminFrame title={t('admin.title')} lead={t('admin.lead')}>
      <StandardTable mayWrite />
      <PerspectiveList mayWrite />
    </AdminFrame>
  );
}
