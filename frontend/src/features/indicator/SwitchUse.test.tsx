import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from '@/test/render';
import { service } from '@/test/service';
import { toasts } from '@/ui/toasts';
import type { Indicator } from './queries';
import { SwitchUse } from './SwitchUse';

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.set([]);
});

const indicator = (write: boolean) =>
  ({ id: 'i', switchedOn: true, permissions: { write, writeObservations: false } }) as Indicator;

it('switches an indicator off under the version that was read, and takes it back', async () => {
  const read = { body: indicator(true), headers: { ETag: '"1"' } };
  const requests = service(
    read,
    { body: indicator(true) },
    { ...read, headers: { ETag: '"2"' } },
    { body: indicator(true) },
  );
  await render(<SwitchUse indicator={indicator(true)} />, 'indicator');
  await userEvent.click(screen.getByRole('button', { name: 'Ota pois käytöstä' }));
  await waitFor(() =>
    expect(toasts.get().map((toast) => toast.text)).toEqual(['Indikaattori on pois käytöstä.']),
  );
  toasts.get()[0]?.undo?.();
  await waitFor(() => expect(toasts.get()).toHaveLength(2));
  expect(toasts.get()[1]).toMatchObject({ text: 'Indikaattori on käytössä.' });
  const changes = requests.filter((request) => request.method === 'PUT');
  expect(changes.map(({ path, headers, body }) => [path, headers.get('If-Match'), JSON.parse(body)])).toEqual(
    [
      ['/api/v1/indicators/i/use', '"1"', { switchedOn: false }],
      ['/api/v1/indicators/i/use', '"2"', { switchedOn: true }],
    ],
  );
});

it('is not offered to whoever does not keep the indicator', async () => {
  await render(<SwitchUse indicator={indicator(false)} />, 'indicator');
  expect(screen.queryByRole('button')).toBeNull();
});
