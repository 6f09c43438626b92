import { beforeEach, expect, it } from 'vitest';
import { service } from '@/test/service';
import { api, read, readTagged } from './client';
import { sessionSeen, waitingForSignIn } from './deadSession';
import { Problem } from './problem';
import { serviceDown } from './transport';

const FEEDBACK = {
  params: { header: { 'Idempotency-Key': 'k-1' } },
  body: { text: 'Hei', language: 'fi' },
} as const;

const post = () => read(api.POST('/api/v1/feedback', FEEDBACK as never));

beforeEach(() => {
  sessionSeen(false);
  serviceDown.set(false);
});

it('marks a change as coming from the app, in the language of the reader', async () => {
  const requests = service({ status: 201, body: { id: '1' } });
  await post();
  expect(requests[0]?.headers.get('X-CSRF')).toBe('1');
  expect(requests[0]?.headers.get('Accept-Language')).toBe('fi');
  expect(requests[0]?.headers.get('Idempotency-Key')).toBe('k-1');
});

it('waits for a new sign-in when the session has died, then sends the same once more', async () => {
  sessionSeen(true);
  const requests = service(
    { status: 401, body: { code: 'sign-in-required' } },
    { status: 201, body: { id: '7' } },
  );
  const answer = post();
  await expect.poll(() => waitingForSignIn.get()).toBeDefined();
  waitingForSignIn.get()?.resolve(true);
  await expect(answer).resolves.toEqual({ id: '7' });
  expect(requests[1]?.body).toBe(requests[0]?.body);
  expect(requests[1]?.body).toContain('Hei');
});

it('gives the refusal back when the person does not sign in again', async () => {
  sessionSeen(true);
  service({ status: 401, body: { code: 'sign-in-required' } });
  const answer = post().catch((error: unknown) => error);
  await expect.poll(() => waitingForSignIn.get()).toBeDefined();
  waitingForSignIn.get()?.resolve(false);
  expect(await answer).toMatchObject({ status: 401, code: 'sign-in-required' });
  expect(waitingForSignIn.get()).toBeUndefined();
});

it('asks nobody to sign in again who never was signed in', async () => {
  service({ status: 401, body: { code: 'sign-in-required' } });
  await expect(post()).rejects.toBeInstanceOf(Problem);
  expect(waitingForSignIn.get()).toBeUndefined();
});

it('knows when the service is down and when it is back', async () => {
  service({ status: 503, body: { code: 'unavailable' } }, { body: { items: [] } });
  await expect(read(api.GET('/api/v1/counties'))).rejects.toMatchObject({ passing: true });
  expect(serviceDown.get()).toBe(true);
  await read(api.GET('/api/v1/counties'));
  expect(serviceDown.get()).toBe(false);
});

it('keeps the version mark of a single resource', async () => {
  service({ body: { code: '05' }, headers: { ETag: '"v3"' } });
  const county = await readTagged(
    api.GET('/api/v1/counties/{countyCode}', { params: { path: { countyCode: '05' } } }),
  );
  expect(county.etag).toBe('"v3"');
});

it('holds what the service stores now when ours was out of date', async () => {
  service({ status: 412, body: { code: 'stale', current: { name: 'Uusi' } } });
  const refusal = await post().catch((error: unknown) => error);
  expect(refusal).toMatchObject({ stale: true, current: { name: 'Uusi' } });
});
