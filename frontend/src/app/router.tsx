import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { Skeleton } from '@/ui/Skeleton';
import { CrashedPage, NotFoundPage } from './ErrorPages';
import { routeTree } from './routes';

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingComponent: () => <Skeleton lines={8} />,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: CrashedPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
