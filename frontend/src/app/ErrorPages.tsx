import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')}>
      <div className="row">
        <LinkButton kind="primary" to="/">
          {t('notFound.home')}
        </LinkButton>
      </div>
    </Page>
  );
}

/** A page whose code could not be fetched or that broke while drawing. */
export function CrashedPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('crashed.title')} lead={t('crashed.text')}>
      <div className="row">
        <Button kind="primary" onPress={() => location.reload()}>
          {t('crashed.reload')}
        </Button>
      </div>
    </Page>
  );
}
