import { QueryClientProvider } from '@tanstack/react-query';
import { render as draw } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { makeQueryClient } from '@/api/queryClient';
import { startI18n } from '@/i18n';

/** Draws a component with the Finnish texts of the given namespaces and with a query client of its own. */
export async function render(element: ReactNode, ...namespaces: string[]) {
  if (!i18next.isInitialized) await startI18n('fi');
  await i18next.loadNamespaces(namespaces);
  const queries = makeQueryClient();
  return draw(element, {
    wrapper: ({ children }) => (
      <I18nProvider locale="fi-FI">
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </I18nProvider>
    ),
  });
}
