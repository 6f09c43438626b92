import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

test('a coordinator sees the own county and whom to call, each with a reason', async ({ app, page }) => {
  await app.signIn('koordinaattori.vs');
  await expect(page.getByRole('heading', { name: 'Varsinais-Suomen hyvinvointialue' })).toBeVisible();
  const calls = page.getByRole('region', { name: 'Kenelle soittaa tällä viikolla' }).getByRole('listitem');
  await expect(calls).toHaveCount(5);
  for (const call of await calls.all())
    await expect(call).toContainText(/puuttuu|puheenjohtajaa|tauolla|muuttunut|päättyy/);
  await app.nav('Oma alue').click();
  await expect(app.heading).toHaveText('Varsinais-Suomen hyvinvointialue');
});

test('a chair sees who helps, and signs out', async ({ app, page }) => {
  await app.signInAnew('pj.naantali');
  await expect(page.getByRole('region', { name: 'Apua koordinaattorilta' })).toContainText('@');
  await app.nav('Oma ryhmä').click();
  await expect(app.heading).toHaveText('Naantalin LAPE-ryhmä');
  await app.signOut();
  await expect(app.heading).toHaveText('Kenen ääni kuuluu lasten ja perheiden asioissa?');
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Historia' })).toHaveCount(0);
});

test('a failed sign-in is said in plain words', async ({ app, page }) => {
  await app.open('/?signin=failed');
  await expect(page.getByRole('alert')).toHaveText('Kirjautuminen ei onnistunut. Yritä uudelleen.');
  await expectAccessible(page);
});

test('what was typed outlives a session that ended', async ({ app, page, context }) => {
  await app.signIn('pj.naantali');
  await app.nav('Oma ryhmä').click();
  await page.getByRole('link', { name: 'Muokkaa' }).click();
  await app.settled();
  const features = page.getByRole('textbox', { name: 'Paikalliset erityispiirteet' });
  await features.fill('Saaristossa matkat ovat pitkiä.');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Tallenna', exact: true }).first().click();
  const again = page.getByRole('dialog', { name: 'Istunto on päättynyt' });
  await expectAccessible(page);
  const tab = context.waitForEvent('page');
  await again.getByRole('button', { name: 'Kirjaudu uudelleen' }).click();
  const signIn = await tab;
  await signIn.locator('#username').fill('pj.naantali');
  await signIn.locator('#password').fill('demo');
  await signIn.locator('#kc-login').click();
  await expect(page.getByText('Muutokset on tallennettu.')).toBeVisible();
  await page.reload();
  await app.settled();
  await expect(app.main).toContainText('Saaristossa matkat ovat pitkiä.');
});

test('what waits for a chair leads to the form that does it', async ({ app, page }) => {
  await app.signIn('pj.turku');
  const late = page.getByRole('region', { name: 'Myöhässä' });
  const way = late.getByRole('link', { name: /^Nimeä toteuttaja:/ }).first();
  const title = (await way.getAttribute('aria-label'))?.replace('Nimeä toteuttaja: ', '');
  await way.click();
  await app.settled();
  await expect(page.getByRole('textbox', { name: 'Toimenpide', exact: true })).toHaveValue(title ?? '');
  await expect(page.getByRole('textbox', { name: 'Toimenpide', exact: true })).toBeFocused();
  await expectAccessible(page);
});
