import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { Guard } from '@/ui/Guard';
import { Page } from '@/ui/Page';

const PARTS = [
  ['coordinators', '/admin/coordinators'],
  ['administrators', '/admin/administrators'],
  ['perspectives', '/admin/perspectives'],
  ['municipalities', '/admin/municipalities'],
  ['plainWords', '/admin/plain-words'],
  ['clients', '/admin/clients'],
  ['erasure', '/admin/erasure'],
  ['feedback', '/admin/feedback'],
  ['mail', '/admin/mail'],
  ['sync', '/admin/sync'],
] as const;

/** Where an administrator's work begins. */
export function AdminPage() {
  const { t } = useTranslation('admin');
  return (
    <Guard may={(me) => me.administrator}>
      <Page title={t('title')} lead={<p>{t('lead')}</p>}>
        <div className="tiles">
          {PARTS.map(([part, to]) => (
            <Card key={part} title={<Link to={to}>{t(`${part}.title`)}</Link>}>
              <p>{t(`${part}.lead`)}</p>
            </Card>
          ))}
        </div>
      </Page>
    </Guard>
  );
}
