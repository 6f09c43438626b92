import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { Page } from '@/ui/Page';

/** Where an administrator's work begins. */
export function AdminPage() {
  const { t } = useTranslation('admin');
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <div className="tiles">
        <Card title={<Link to="/admin/coordinators">{t('coordinators.title')}</Link>}>
          <p>{t('coordinators.lead')}</p>
        </Card>
        <Card title={<Link to="/admin/clients">{t('clients.title')}</Link>}>
          <p>{t('clients.lead')}</p>
        </Card>
        <Card title={<Link to="/admin/municipalities">{t('municipalities.title')}</Link>}>
          <p>{t('municipalities.lead')}</p>
        </Card>
        <Card title={<Link to="/admin/erasure">{t('erasure.title')}</Link>}>
          <p>{t('erasure.lead')}</p>
        </Card>
        <Card title={<Link to="/admin/feedback">{t('feedback.title')}</Link>}>
          <p>{t('feedback.lead')}</p>
        </Card>
      </div>
    </Page>
  );
}
