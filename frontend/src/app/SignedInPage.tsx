import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announceSignIn } from '@/api/deadSession';
import { Page } from '@/ui/Page';

/** Where a repeated sign-in lands: tells the waiting tab and closes itself. */
export function SignedInPage() {
  const { t } = useTranslation();
  useEffect(() => {
    announceSignIn();
    window.close();
  }, []);
  return (
    <Page title={t('signedIn.title')} lead={t('signedIn.text')}>
      {null}
    </Page>
  );
}
