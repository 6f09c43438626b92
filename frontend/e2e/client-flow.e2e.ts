import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { ask, askForToken, tokenOf } from './support/machine';
import { expect, test } from './support/test';

const ID = `intranet-${crypto.randomUUID().slice(0, 8)}`;

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'Salaisuus on valmis' });

async function shownSecret(page: Page): Promise<string> {
  const secret = notice(page).locator('dt', { hasText: 'Salaisuus' }).locator('..').locator('code');
  await expect(secret).toHaveText(/^\S{20,}$/);
  return (await secret.textContent()) ?? '';
}

test('the administrator makes a client, gives and withdraws what it may do, renews its secret and stops it', async ({
  app,
  page,
}) => {
  await app.signIn('admin');
  await app.open('/admin/clients');
  await page.getByRole('textbox', { name: 'Tunnus' }).fill(ID);
  await page.getByRole('textbox', { name: 'Nimi' }).fill('Kokeilukunnan intranet');
  await page.getByRole('textbox', { name: 'Yhteyshenkilön sähköposti' }).fill('intranet@turku.example');
  await page.getByRole('textbox', { name: 'Kunnat' }).fill('853');
  await page.getByRole('button', { name: 'Lisää järjestelmä' }).click();
  const secret = await shownSecret(page);
  await expectAccessible(page);

  const group = (await (await fetch(new URL('/api/v1/groups?municipality=853', page.url()))).json()).items[0]
    .id;
  const members = `/groups/${group}/memberships`;
  const first = await tokenOf(ID, secret);
  expect((await ask(first, '/me')).status).toBe(200);
  expect((await ask(first, members)).status, 'names were not asked for').toBe(403);

  await page.getByRole('link', { name: 'Kokeilukunnan intranet' }).last().click();
  await app.settled();
  const names = page.getByRole('checkbox', { name: /jäsenten nimiä/ });
  const save = async () => {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Tallenna muutokset' }).click();
    expect((await saved).status()).toBe(200);
    await app.settled();
  };
  await names.check();
  await save();
  const second = await tokenOf(ID, secret);
  expect((await ask(second, members)).status, 'names, with a new token').toBe(200);
  await expect(names).toBeChecked();
  await names.uncheck();
  await save();
  expect((await ask(second, members)).status, 'withdrawn at once').toBe(403);

  await page.getByRole('button', { name: 'Tee uusi salaisuus' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Tee uusi salaisuus' }).click();
  const renewed = await shownSecret(page);
  expect(renewed).not.toBe(secret);
  expect((await askForToken(ID, secret)).status, 'the secret before').toBe(401);
  const third = await tokenOf(ID, renewed);

  await app.main.getByRole('button', { name: 'Sulje', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sulje', exact: true }).click();
  await expect(page.getByText('suljettu', { exact: true })).toBeVisible();
  expect((await ask(third, '/me')).status, 'a token that still lives').toBe(403);
  expect((await askForToken(ID, renewed)).ok, 'no token any more').toBe(false);

  // Calls are written every few seconds.
  await expect(async () => {
    await page.reload();
    await app.settled();
    await expect(page.getByRole('table', { name: 'Käyttö' }).getByRole('row').last()).toContainText('4');
  }).toPass({ timeout: 30_000 });
  await expectAccessible(page);
});
