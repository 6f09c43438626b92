/**
 * Every page of the app, one line each: its address, its module, its component and the texts it needs.
 *
 * To add a page: write `src/features/<feature>/XPage.tsx`, its texts as `src/i18n/{fi,sv,en}/<feature>.json` (and the
 * Finnish file in `src/i18n/types.d.ts`), then add a line here. Filters that belong in the address get a
 * `validateSearch` from the feature. Features never import each other; what two of them share is composed here.
 */
import { createRoute } from '@tanstack/react-router';
import { at, page } from './page';
import { root } from './root';

const pages = [
  createRoute({ ...at('/'), ...page(() => import('./FrontRoute'), 'FrontRoute', 'content') }),
  createRoute({ ...at('/signed-in'), ...page(() => import('./SignedInPage'), 'SignedInPage') }),
] as const;

export const routeTree = root.addChildren(pages);
