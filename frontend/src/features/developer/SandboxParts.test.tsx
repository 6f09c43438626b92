import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { render } from '@/test/render';
import { SandboxNotice, SandboxSection } from './SandboxParts';

it('leads to the sandbox and lets the examples run there', async () => {
  const choose = vi.fn();
  const url = 'https://kokeile.example.org/a?b=1&c=2';
  await render(<SandboxSection url={url} inSandbox={false} onChoose={choose} />, 'developer');
  expect(screen.getByRole('link', { name: 'Kokeilualue' })).toHaveAttribute('href', url);
  expect(screen.getByRole('radio', { name: 'Tässä palvelussa' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Kokeilualueella' }));
  expect(choose).toHaveBeenCalledExactlyOnceWith(true);
});

it('tells in the sandbox when everything goes back to the beginning, by the Helsinki clock', async () => {
  await render(<SandboxNotice nextResetAt="2026-11-23T02:00:00Z" />, 'developer');
  expect(screen.getByText(/seuraavan kerran.*23\.11\.2026.*4[.:]00/)).toBeVisible();
});
