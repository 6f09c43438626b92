import { expectAccessible } from './support/axe';
import { pointer } from './support/hands';
import { OWN } from './support/pages';
import { Receiver, verified } from './support/receiver';
import { expect, test } from './support/test';

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

/** What messages look like, and what their receiver does with them, is looked at by integrator-flow. */
test('a coordinator looks after a webhook on a phone: made, tested, mended, paused and removed', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  const { press, write } = pointer;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const confirmed = async (name: string) => {
    await press(button(name));
    await press(page.getByRole('alertdialog').getByRole('button', { name }));
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  };
  const receiver = new Receiver();
  const url = await receiver.open();
  await app.signIn('koordinaattori.vs');
  await app.open('/webhooks');
  await press(page.getByRole('link', { name: 'Lisää webhook' }));
  await app.settled();
  await write(page.getByRole('textbox', { name: 'Mitä varten' }), 'Kokeilun vastaanottaja');
  await write(page.getByRole('textbox', { name: 'Osoite' }), 'ftp://127.0.0.1/');
  await press(app.main.locator('summary', { hasText: 'Tapahtumien lajit: kaikki' }));
  await press(page.getByRole('checkbox', { name: 'county.words-changed' }));
  await press(button('Luo webhook'));
  await expect(page.getByRole('alert')).toBeVisible();
  await write(page.getByRole('textbox', { name: 'Osoite' }), url);
  await press(button('Luo webhook'));
  const first = await page.getByText(/^whsec_/).innerText();
  await expectAccessible(page);
  await press(page.getByRole('link', { name: 'Avaa webhook' }));
  await expect(app.heading).toHaveText('Kokeilun vastaanottaja');
  await expect(app.main).not.toContainText('whsec_');

  await press(button('Lähetä testi'));
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
  const missed = receiver.messages[1]?.headers['webhook-id'];
  await page.reload();
  await app.settled();
  await expect(app.main).toContainText('Viestit eivät ole menneet perille');

  await confirmed('Vaihda salaisuus');
  const second = await page.getByText(/^whsec_/).innerText();
  expect(second).not.toBe(first);

  const arrived = () => receiver.messages.filter(({ headers }) => headers['webhook-id'] === missed).length;
  receiver.status = 204;
  const before = arrived();
  await press(button(/^Avaa county.words-changed/));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Vastaus 503');
  await expect(dialog).toContainText('not now');
  await expectAccessible(page);
  await press(dialog.getByRole('button', { name: 'Lähetä uudelleen' }));
  await expect.poll(arrived, { timeout: 30_000 }).toBeGreaterThan(before);

  await page.reload();
  await app.settled();
  await expect(app.main.getByRole('listitem').filter({ hasText: 'county.words-changed' })).toContainText(
    'Perillä',
  );
  await press(button('Keskeytä'));
  await expect(app.main).toContainText('Viestejä ei lähetetä');
  await confirmed('Poista');
  await expect(app.heading).toHaveText('Ilmoitukset muille järjestelmille');
  await expect(app.main).not.toContainText('Kokeilun vastaanottaja');
  receiver.close();
});
