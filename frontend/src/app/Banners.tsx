import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { serviceDown } from '@/api/transport';
import { Notice } from '@/ui/Notice';

const TRY_AGAIN_AFTER = 10_000;

/** What concerns the whole service stands above every page: invented data, a failed sign-in, a service that is down. */
export function Banners() {
  const { t } = useTranslation();
  const session = useSession();
  const search: { signin?: string } = useSearch({ strict: false });
  return (
    <aside className="notices" aria-label={t('notices')}>
      {session.data?.demo && (
        <div className="demo-banner">
          <p>{t(session.data.sandbox ? 'sandbox' : 'demo')}</p>
        </div>
      )}
      {search.signin === 'failed' && (
        <div className="banner">
          <Notice tone="bad" live title={t('signInFailed')} />
        </div>
      )}
      <DownNotice />
    </aside>
  );
}

function DownNotice() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const down = useSyncExternalStore(serviceDown.watch, serviceDown.get);
  useEffect(() => {
    if (!down) return;
    const timer = setInterval(() => queries.refetchQueries({ type: 'active' }), TRY_AGAIN_AFTER);
    return () => clearInterval(timer);
  }, [down, queries]);
  if (!down) return null;
  return (
    <div className="banner">
      <Notice tone="watch" live title={t('down.title')}>
        <p>{t('down.text')}</p>
      </Notice>
    </div>
  );
}
