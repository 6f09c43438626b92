import { App } from './support/app';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

test('a coordinator arranges a training, a member signs up in one tap, and all hear that it is cancelled', async ({
  app,
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await app.signIn('koordinaattori.vs');
  await app.open('/counties/05/events');
  await page.getByRole('link', { name: 'Järjestä tapahtuma' }).click();
  await app.settled();
  await page.getByRole('button', { name: 'Tallenna tapahtuma' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('radio', { name: 'vertaistapaaminen' }).check();
  await page.getByRole('textbox', { name: 'Nimi' }).fill('Syksyn vertaistapaaminen');
  await app.fillDate('Päivä', '2027-03-09');
  for (const [label, hour] of [
    ['Alkaa', '9'],
    ['Päättyy', '12'],
  ] as const) {
    const parts = page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton');
    await parts.nth(0).click();
    await page.keyboard.type(hour.padStart(2, '0'));
    await parts.nth(1).click();
    await page.keyboard.type('00');
  }
  await page
    .getByRole('textbox', { name: /^Paikkoja/ })
    .or(page.getByRole('spinbutton', { name: /^Paikkoja/ }))
    .fill('1');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tallenna tapahtuma' }).click();
  await expect(app.heading).toHaveText('Syksyn vertaistapaaminen');
  await expect(app.main).toContainText('Kukaan ei ole vielä ilmoittautunut.');
  const address = page.url();

  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    locale: 'fi-FI',
  });
  const member = new App(await context.newPage());
  await member.signIn('jasen.turku');
  await member.open('/counties/05/events');
  await member.page.getByRole('link', { name: 'Syksyn vertaistapaaminen' }).click();
  await member.settled();
  await member.page.getByRole('button', { name: 'Ilmoittaudu', exact: true }).click();
  await expect(member.main).toContainText('Olet ilmoittautunut.');
  await expectAccessible(member.page);

  await page.reload();
  await app.settled();
  const coming = page.getByRole('region', { name: 'Ilmoittautuneet' });
  await expect(coming).toContainText('Demo-Jäsen Turku');
  await expect(coming).toContainText('1 / 1');
  await page.getByRole('button', { name: 'Peru tapahtuma' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Kouluttaja on sairastunut');
  await dialog.getByRole('button', { name: 'Peru tapahtuma' }).click();
  await expect(app.main).toContainText('Tapahtuma on peruttu');

  await member.open(new URL(address).pathname);
  await expect(member.main).toContainText('Kouluttaja on sairastunut');
  await member.open('/counties/05/events/calendar');
  await expect(
    member.main.getByRole('listitem').filter({ hasText: 'Syksyn vertaistapaaminen' }),
  ).toContainText('peruttu');
  await expectAccessible(member.page);
  await context.close();
});
