import i18next from 'i18next';
import { lazy, Suspense } from 'react';
import { useMe, useSession } from '@/api/session';
import { WelcomePage } from '@/features/content/WelcomePage';
import { ProblemPage } from '@/ui/ProblemPage';
import { Skeleton } from '@/ui/Skeleton';

const HomeRoute = lazy(async () => {
  const [module] = await Promise.all([
    import('./HomeRoute'),
    i18next.loadNamespaces(['home', 'coverage', 'duty']),
  ]);
  return { default: module.HomeRoute };
});

/** The front page: for a reader without a session what the service is, for the others their own work. */
export function FrontRoute() {
  const session = useSession();
  const me = useMe();
  if (session.data?.authenticated !== true)
    return session.isPending ? <Skeleton lines={8} /> : <WelcomePage />;
  if (me.error && !me.data) return <ProblemPage error={me.error} retry={() => me.refetch()} />;
  if (!me.data) return <Skeleton lines={8} />;
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <HomeRoute me={me.data} />
    </Suspense>
  );
}
