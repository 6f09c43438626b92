import { useTranslation } from 'react-i18next';
import { LinkButton } from './LinkButton';
import { Page } from './Page';
import { ProblemNotice } from './ProblemNotice';

/** A page whose subject could not be fetched: it still has a heading, and a way out. */
export function ProblemPage({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const missing = (error as { status?: number } | undefined)?.status === 404;
  if (!missing) {
    return (
      <Page title={t('problemPage')}>
        <ProblemNotice error={error} retry={retry} />
      </Page>
    );
  }
  return (
    <Page title={t('problem.404.title')} lead={<p>{t('problem.404.text')}</p>}>
      <div className="row">
        <LinkButton kind="primary" to="/">
          {t('notFound.home')}
        </LinkButton>
      </div>
    </Page>
  );
}
