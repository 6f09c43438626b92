import { setTimeout } from 'node:timers/promises';
import type { App } from './support/app';
import { expectAccessible } from './support/axe';
import { ClientsPage } from './support/clients';
import { ask, askForToken, tokenOf } from './support/machine';
import { Reader } from './support/programs';
import { type Message, Receiver, signedTwice, verified } from './support/receiver';
import { expect, test } from './support/test';

const MUNICIPALITY = '529';
const CLIENT_ID = `intranet-${crypto.randomUUID().slice(0, 8)}`;
const NAME = `Naantalin ${CLIENT_ID}`;
const LIMIT = 30;
/** Messages are made and sent every second, and what failed is left alone for a few. */
const DELIVERED = { timeout: 30_000 };

interface Change {
  id: string;
  type: string;
  objectId: string;
  objectPath?: string;
  occurredAt: string;
}

interface Delivery {
  id: string;
  messageId: string;
  failure?: string;
}

test('somebody who has never spoken to us connects an intranet in an afternoon', async ({
  app,
  page,
  another,
}) => {
  test.setTimeout(300_000);
  const clients = new ClientsPage(app);
  const receiver = new Receiver();
  const told: Change[] = [];

  const secret = await test.step('the administrator makes a client, whose secret is shown once', async () => {
    await app.signIn('admin');
    const shown = await clients.add({
      clientId: CLIENT_ID,
      name: NAME,
      email: 'intranet@naantali.example',
      municipality: MUNICIPALITY,
      scopes: ['goals:write', 'webhooks:write'],
    });
    await expectAccessible(page);
    return shown;
  });

  const reader = await test.step('its keeper is led to the five-minute start', async () => {
    const start = await page.getByRole('link', { name: /viidessä minuutissa/ }).getAttribute('href');
    const guest = await another();
    await guest.open(start ?? '');
    await guest.page.getByRole('combobox', { name: 'Kunta' }).selectOption(MUNICIPALITY);
    await expect(guest.page.getByRole('radio', { name: 'curl' })).toBeChecked();
    return Reader.of(guest.page);
  });
  const { read, token, write, changes } = reader.programs;
  const follow = async () => {
    for (const batch of (await reader.run(changes)).trim().split('\n')) told.push(...JSON.parse(batch).items);
  };

  await test.step('each program does what the page says', async () => {
    reader.set({ CLIENT_ID, CLIENT_SECRET: secret });
    expect(await reader.run(read)).toMatch(/Naantalin LAPE-ryhmä[\s\S]*COVERED/);
    expect(JSON.parse(await reader.run(token)).client).toMatchObject({ clientId: CLIENT_ID });
    expect(await reader.run(write)).toMatch(/Written, changed and thrown away: [0-9a-f-]{36}/);
    await follow();
    expect(told, 'the first run marks the place').toEqual([]);
  });

  let own = await tokenOf(CLIENT_ID, secret);
  const send = (path: string, body?: object, headers: Record<string, string> = {}, method = 'POST') =>
    ask(own, path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });

  const { webhookId, secret: signing } = await test.step('it asks to be told, and is', async () => {
    reader.set({ WEBHOOK_URL: await receiver.open() });
    const made = await reader.subscribe();
    expect((await send(`/webhooks/${made.webhookId}/test-event`)).status).toBeLessThan(300);
    await expect.poll(() => receiver.messages.length, DELIVERED).toBe(1);
    const [first] = receiver.messages as [Message];
    expect(verified(first, made.secret)).toMatchObject({ type: 'webhook.test' });
    expect(await reader.verify(first.headers, first.body)).toContain(`Genuine: ${first.body}`);
    await expect(reader.verify(first.headers, `${first.body} `), 'another body').rejects.toThrow();
    const old = { ...first.headers, 'webhook-timestamp': '1' };
    await expect(reader.verify(old, first.body), 'an old one').rejects.toThrow();
    return made;
  });

  const { groupId, goalId } = await test.step('it brings a goal of its own system', async () => {
    const groups = await (await ask(own, `/groups?municipality=${MUNICIPALITY}&kind=MUNICIPAL`)).json();
    const group = groups.items[0].id;
    const goal = { title: 'Perheen tueksi', themeCodes: ['FAMILY_CENTRE'] };
    const body = { groupId: group, goal };
    const brought = await send(`/integrations/${CLIENT_ID}/goals/2026-1`, body, {}, 'PUT');
    expect(brought.status, await brought.clone().text()).toBe(201);
    return { groupId: group, goalId: (await brought.json()).id };
  });
  const ofGoal = () => told.filter(({ objectId }) => objectId === goalId);
  const heard = (key: string) =>
    receiver.messages.filter(({ body }) => body.includes(goalId)).map((message) => verified(message, key));

  const chair = await another('pj.naantali');
  await test.step('the chair changes it in the app, and the intranet hears of it and reads it', async () => {
    await chair.open(`/goals/${goalId}`);
    await rename(chair, 'Jokainen perhe löytää tuen');
    await expect.poll(() => heard(signing).length, DELIVERED).toBe(1);
    expect(heard(signing)).toMatchObject([{ type: 'goal.changed', data: { changedFields: ['title'] } }]);
    const { objectPath } = (heard(signing)[0] as { data: Change }).data;
    const goal = await (await ask(own, objectPath?.replace('/api/v1', '') ?? '')).json();
    expect(goal.title).toBe('Jokainen perhe löytää tuen');
  });

  await test.step('it is down meanwhile, and catches up from where it had read', async () => {
    receiver.switchOff();
    await rename(chair, 'Jokainen perhe löytää tuen läheltä');
    await rename(chair, 'Jokainen perhe löytää tuen läheltä kotia');
    await expect(async () => {
      await follow();
      expect(ofGoal()).toHaveLength(4);
    }).toPass();
    expect(ofGoal().map(({ type }) => type)).toEqual([
      'goal.added',
      'goal.changed',
      'goal.changed',
      'goal.changed',
    ]);
    const missed = ofGoal().slice(2);
    await expect
      .poll(async () => {
        const { items } = await (await ask(own, `/webhooks/${webhookId}/deliveries?status=WAITING`)).json();
        return missed.map(({ id }) => items.find((one: Delivery) => one.messageId === id)?.failure);
      }, DELIVERED)
      .toEqual(['CONNECTION_LOST', undefined]);
    expect(heard(signing), 'missed').toHaveLength(1);
  });

  await test.step('it is up again and has what it missed sent again, in order and by the same ids', async () => {
    receiver.switchOn();
    const asked = await send(`/webhooks/${webhookId}/redeliveries`, {
      fromAt: ofGoal()[2]?.occurredAt,
      failedOnly: false,
    });
    expect((await asked.json()).count).toBeGreaterThanOrEqual(2);
    const ids = () => [...new Set(heard(signing).map((message) => (message as { data: Change }).data.id))];
    await expect.poll(ids, DELIVERED).toEqual(
      ofGoal()
        .slice(1)
        .map(({ id }) => id),
    );

    const { items } = await (await ask(own, `/webhooks/${webhookId}/deliveries`)).json();
    const first = receiver.messages.find(({ body }) => body.includes(goalId))?.headers['webhook-id'];
    const delivery = items.find(({ messageId }: Delivery) => messageId === first);
    const arrivals = () => receiver.messages.filter(({ headers }) => headers['webhook-id'] === first).length;
    const before = arrivals();
    expect((await send(`/webhook-deliveries/${delivery.id}/redeliver`)).status).toBe(200);
    await expect.poll(arrivals, DELIVERED).toBe(before + 1);
  });

  await test.step('its signing secret is exchanged without missing anything', async () => {
    const etag = (await ask(own, `/webhooks/${webhookId}`)).headers.get('etag') ?? '';
    const rotated = await send(`/webhooks/${webhookId}/rotate-secret`, undefined, { 'If-Match': etag });
    const { secret: next } = await rotated.json();
    expect(next).not.toBe(signing);
    await rename(chair, 'Jokainen perhe saa tuen läheltä kotia');
    await expect.poll(() => receiver.messages.filter(signedTwice).length, DELIVERED).toBe(1);
    const both = receiver.messages.find(signedTwice);
    const change = { type: 'goal.changed', data: { objectId: goalId } };
    expect(verified(both, signing)).toMatchObject(change);
    expect(verified(both, next)).toMatchObject(change);
    expect(() => verified(receiver.messages[0], next), 'the new one signed nothing before').toThrow();
    reader.set({ WEBHOOK_SECRET: next });
    expect(await reader.verify(both?.headers ?? {}, both?.body ?? '')).toContain('Genuine: ');
    await expect(async () => {
      await follow();
      expect(ofGoal()).toHaveLength(5);
    }).toPass();
    expect(new Set(told.map(({ id }) => id)).size, 'each once, though read in several runs').toBe(
      told.length,
    );
  });

  await test.step('it asks too much, and goes on when the headers say', async () => {
    await clients.openOne(NAME);
    await clients.limit.fill(String(LIMIT));
    await clients.save();
    const refused = await exhaust(own);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(refused.headers.get('ratelimit-policy')).toContain(`"client";q=${LIMIT};w=60`);
    expect(refused.headers.get('ratelimit')).toContain('"client";r=0;t=');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    await setTimeout(seconds * 1000);
    expect((await ask(own, '/me')).status).toBe(200);
    await exhaust(own);
    await follow();
    await clients.limit.fill('');
    await clients.save();
  });

  await test.step('it is given names for a while, another secret, and is stopped at last', async () => {
    const names = async () => (await ask(own, `/groups/${groupId}/memberships`)).status;
    expect(await names(), 'names were not asked for').toBe(403);
    await clients.scope('members:read').check();
    await clients.save();
    own = await tokenOf(CLIENT_ID, secret);
    expect(await names(), 'names, with a new token').toBe(200);
    await clients.scope('members:read').uncheck();
    await clients.save();
    expect(await names(), 'withdrawn at once').toBe(403);

    const renewed = await clients.renew();
    expect(renewed).not.toBe(secret);
    expect((await askForToken(CLIENT_ID, secret)).status, 'the secret before').toBe(401);
    own = await tokenOf(CLIENT_ID, renewed);
    expect((await ask(own, '/me')).status).toBe(200);
    await clients.close();
    expect((await ask(own, '/me')).status, 'a token that still lives').toBe(403);
    expect((await askForToken(CLIENT_ID, renewed)).ok, 'no token any more').toBe(false);

    // Calls are written every few seconds.
    await expect(async () => {
      await page.reload();
      await app.settled();
      const day = page.getByRole('table', { name: 'Käyttö' }).getByRole('row').last();
      expect(Number((await day.getByRole('cell').first().innerText()).trim())).toBeGreaterThan(2 * LIMIT);
    }).toPass(DELIVERED);
    await expectAccessible(page);
  });
  receiver.close();
});

/** As the one who leads the group changes it on its page. */
async function rename({ page, heading }: App, title: string) {
  await page.getByRole('link', { name: 'Muokkaa', exact: true }).click();
  await page.getByRole('textbox', { name: 'Tavoite', exact: true }).fill(title);
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(heading).toHaveText(title);
}

/** Asks until it is refused: more than may be asked at once, and then one by one. */
async function exhaust(token: string): Promise<Response> {
  await Promise.all(Array.from({ length: LIMIT }, () => ask(token, '/me')));
  for (let n = 0; n < LIMIT; n += 1) {
    const answer = await ask(token, '/me');
    if (answer.status === 429) return answer;
  }
  throw new Error(`More than ${LIMIT} requests a minute are served.`);
}
