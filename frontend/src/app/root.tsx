import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { Layout } from './Layout';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Layout });
