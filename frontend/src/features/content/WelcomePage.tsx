import { useTranslation } from 'react-i18next';
import { signInUrl, useSession } from '@/api/session';
import { ButtonAnchor } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Page } from '@/ui/Page';
import { StateLegend } from '@/ui/StateMark';

/** What the service is, for somebody who comes for the first time. */
export function WelcomePage() {
  const { t } = useTranslation(['content', 'common']);
  const session = useSession();
  return (
    <Page
      title={t('welcome.title')}
      lead={<p>{t('welcome.lead')}</p>}
      actions={
        session.data?.authenticated === false && (
          <ButtonAnchor kind="primary" href={signInUrl('/')}>
            {t('common:signIn')}
          </ButtonAnchor>
        )
      }
    >
      <div className="tiles">
        <Card title={t('welcome.who.title')}>
          <p>{t('welcome.who.text')}</p>
          <StateLegend />
        </Card>
        <Card title={t('welcome.gap.title')}>
          <p>{t('welcome.gap.text')}</p>
        </Card>
        <Card title={t('welcome.open.title')}>
          <p>{t('welcome.open.text')}</p>
        </Card>
      </div>
    </Page>
  );
}
