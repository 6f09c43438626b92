import { useSyncExternalStore } from 'react';
import { signal } from '@/api/signal';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORED = 'yhdyspinta.theme';

function current(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === 'light' || set === 'dark' ? set : 'system';
}

const theme = signal<Theme>(current());

export function chooseTheme(next: Theme) {
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  try {
    if (next === 'system') localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, next);
  } catch {
    // Without storage the choice lasts for this visit.
  }
  theme.set(next);
}

export function useTheme(): Theme {
  return useSyncExternalStore(theme.watch, theme.get);
}
