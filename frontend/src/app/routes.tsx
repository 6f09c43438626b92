/**
 * Every page of the app, one line each: its address, its module, its component and the texts it needs.
 *
 * To add a page: write `src/features/<feature>/XPage.tsx`, its texts as `src/i18n/{fi,sv,en}/<feature>.json` (and the
 * Finnish file in `src/i18n/types.d.ts`), then add a line here. Filters that belong in the address get a
 * `validateSearch` from the feature. Features never import each other; what two of them share is composed here in app.
 */
import { createRoute } from '@tanstack/react-router';
import { countySearch, daySearch } from '@/features/coverage/search';
import { groupSearch } from '@/features/group/search';
import { at, page } from './page';
import { root } from './root';

// biome-ignore format: one line per page
const pages = [
  createRoute({ ...at('/'), ...page(() => import('./FrontRoute'), 'FrontRoute', 'content') }),
  createRoute({ ...at('/counties'), validateSearch: daySearch, ...page(() => import('@/features/coverage/CountiesPage'), 'CountiesPage', 'coverage') }),
  createRoute({ ...at('/counties/$code'), validateSearch: countySearch, ...page(() => import('@/features/coverage/CountyPage'), 'CountyPage', 'coverage') }),
  createRoute({ ...at('/groups'), validateSearch: groupSearch, ...page(() => import('@/features/group/GroupsPage'), 'GroupsPage', 'group') }),
  createRoute({ ...at('/groups/$groupId'), validateSearch: daySearch, ...page(() => import('./GroupRoute'), 'GroupRoute', 'group', 'coverage') }),
  createRoute({ ...at('/signed-in'), ...page(() => import('./SignedInPage'), 'SignedInPage') }),
  createRoute({ ...at('/help'), ...page(() => import('@/features/content/HelpPage'), 'HelpPage', 'help', 'glossary') }),
  createRoute({ ...at('/accessibility'), ...page(() => import('@/features/content/AccessibilityPage'), 'AccessibilityPage', 'accessibility') }),
  createRoute({ ...at('/privacy'), ...page(() => import('@/features/content/PrivacyPage'), 'PrivacyPage', 'privacy') }),
  createRoute({ ...at('/about'), ...page(() => import('@/features/content/AboutPage'), 'AboutPage', 'about') }),
  createRoute({ ...at('/feedback'), ...page(() => import('@/features/content/FeedbackPage'), 'FeedbackPage', 'content') }),
] as const;

export const routeTree = root.addChildren(pages);
