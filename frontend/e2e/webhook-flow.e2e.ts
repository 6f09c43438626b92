import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { expectAccessible } from './support/axe';
import { OWN } from './support/pages';
import { expect, test } from './support/test';

interface Message {
  headers: Record<string, string>;
  body: string;
}

/** Another system on this machine: keeps what comes and answers as it is told to. */
class Receiver {
  readonly messages: Message[] = [];
  status = 204;
  private readonly server: Server = createServer(async (request, response) => {
    this.messages.push({ headers: headersOf(request), body: await textOf(request) });
    response.writeHead(this.status).end(this.status === 204 ? undefined : 'not now');
  });

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  close() {
    this.server.close();
  }
}

const headersOf = (request: IncomingMessage) =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}

test('a coordinator lets a system be told of changes, which verifies them, misses one and gets it again', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  const receiver = new Receiver();
  const url = await receiver.open();
  await app.signIn('koordinaattori.vs');
  await app.open('/webhooks');
  await page.getByRole('link', { name: 'Lisää webhook' }).click();
  await app.settled();
  await page.getByRole('textbox', { name: 'Mitä varten' }).fill('Kokeilun vastaanottaja');
  await page.getByRole('textbox', { name: 'Osoite' }).fill('ftp://127.0.0.1/');
  await page.getByRole('button', { name: 'Luo webhook' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('textbox', { name: 'Osoite' }).fill(url);
  await page.getByRole('checkbox', { name: 'county.words-changed' }).check();
  await page.getByRole('button', { name: 'Luo webhook' }).click();
  const first = await page.getByText(/^whsec_/).innerText();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Avaa webhook' }).click();
  await expect(app.heading).toHaveText('Kokeilun vastaanottaja');
  await expect(app.main).not.toContainText('whsec_');

  await page.getByRole('button', { name: 'Lähetä testi' }).click();
  await expect.poll(() => receiver.messages.length, { timeout: 30_000 }).toBe(1);
  expect(verified(receiver.messages[0], first)).toMatchObject({ type: 'webhook.test' });

  receiver.status = 503;
  const county = await page.request.get('/api/v1/counties/05');
  const { regionalGroupWord, coordinatorTitle } = await county.json();
  const changed = await page.request.put('/api/v1/counties/05/words', {
    headers: { ...OWN, 'If-Match': county.headers().etag ?? '' },
    data: { regionalGroupWord, coordinatorTitle },
  });
  expect(changed.status(), await changed.text()).toBe(200);
  await expect.poll(() => receiver.messages.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
  const missed = receiver.messages[1];
  await page.reload();
  await app.settled();
  await expect(app.main).toContainText('Viestit eivät ole menneet perille');

  await page.getByRole('button', { name: 'Vaihda salaisuus' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Vaihda salaisuus' }).click();
  const second = await page.getByText(/^whsec_/).innerText();
  expect(second).not.toBe(first);

  receiver.status = 204;
  await page.getByRole('button', { name: /^Avaa county.words-changed/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Vastaus 503');
  await expect(dialog).toContainText('not now');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Lähetä uudelleen' }).click();
  await expect
    .poll(
      () => receiver.messages.slice(2).some((message) => receiver.status === 204 && signedTwice(message)),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  const again = receiver.messages.filter(signedTwice).at(-1);
  expect(again?.headers['webhook-id']).toBe(missed?.headers['webhook-id']);
  expect(verified(again, first)).toMatchObject({ type: 'county.words-changed' });
  expect(verified(again, second)).toMatchObject({ data: { objectPath: '/api/v1/counties/05' } });
  expect(() => verified(missed, second), 'the new secret did not sign what came before it').toThrow();

  await page.reload();
  await app.settled();
  await expect(app.main.getByRole('listitem').filter({ hasText: 'county.words-changed' })).toContainText(
    'Perillä',
  );
  await page.getByRole('button', { name: 'Keskeytä' }).click();
  await expect(app.main).toContainText('Viestejä ei lähetetä');
  await page.getByRole('button', { name: 'Poista' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Poista' }).click();
  await expect(app.heading).toHaveText('Ilmoitukset muille järjestelmille');
  await expect(app.main).not.toContainText('Kokeilun vastaanottaja');
  receiver.close();
});

const signedTwice = (message: Message) => message.headers['webhook-signature']?.split(' ').length === 2;

function verified(message: Message | undefined, secret: string): unknown {
  return new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {});
}
