import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

test('a member takes a meeting and all of the own calendar along, and revokes the link', async ({
  app,
  page,
  playwright,
}) => {
  await app.signIn('jasen.turku');
  await app.nav('Oma ryhmä').click();
  await app.settled();
  await page.getByRole('link', { name: 'Kokoukset', exact: true }).click();
  await app.settled();
  await expect(page.getByRole('region', { name: 'Ryhmän kalenteri' })).toContainText(
    /\/api\/v1\/groups\/.+\/calendar/,
  );
  await page
    .getByRole('region', { name: 'Kokoukset', exact: true })
    .getByRole('listitem')
    .getByRole('link')
    .first()
    .click();
  await app.settled();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lisää kalenteriin' }).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toContain('BEGIN:VEVENT');

  await app.open('/me');
  const own = page.getByRole('region', { name: 'Kokoukset omassa kalenterissa' });
  await own.getByRole('button', { name: 'Tee linkki' }).click();
  const link = await own.locator('code').innerText();
  await expectAccessible(page);
  const calendar = await playwright.request.newContext();
  expect(await (await calendar.get(link)).text()).toContain('BEGIN:VCALENDAR');

  await own.getByRole('button', { name: 'Vaihda' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Vaihda' }).click();
  await expect(own.locator('code')).not.toHaveText(link);
  expect((await calendar.get(link)).status()).toBe(404);

  const renewed = await own.locator('code').innerText();
  await own.getByRole('button', { name: 'Poista käytöstä' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Poista käytöstä' }).click();
  await expect(own.getByRole('listitem')).toHaveCount(0);
  await expect(own.locator('code')).toHaveCount(0);
  expect((await calendar.get(renewed)).status()).toBe(404);
});
