import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

/** In order: the person who joins has no seat before. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

test('somebody without a seat is told how to get one', async ({ app, page }) => {
  await app.signIn('ulkopuolinen');
  await expect(app.main).toContainText('Sinulla ei ole vielä paikkaa missään ryhmässä.');
  await expectAccessible(page);
  await app.open('/me');
  await expect(app.main).toContainText('Palvelussa ei ole sinusta tietoja');
  await expect(page.getByRole('button', { name: 'Pyydä poistamista' })).toHaveCount(0);
});

test('whoever gets the link signs in, joins and finds the group as their own', async ({
  app,
  page,
  another,
}) => {
  await app.signIn('pj.naantali');
  await app.openOwnGroup('Jäsenet');
  await page.getByRole('link', { name: 'Lisää jäsen' }).click();
  await app.settled();
  await page.getByRole('textbox', { name: 'Nimi', exact: true }).fill('Saga Kokeilu');
  await page.getByRole('checkbox', { name: 'Vammaispalvelut' }).check();
  await page.getByRole('button', { name: 'Lisää jäsen' }).click();
  await page.getByRole('button', { name: 'Tee kutsulinkki' }).click();
  const link = await page.locator('code').innerText();

  const joining = await another();
  await joining.page.goto(link);
  await joining.settled();
  await expect(joining.main).toContainText('Naantalin LAPE-ryhmä');
  await joining.page.getByRole('link', { name: 'Kirjaudu ja liity' }).click();
  await joining.page.locator('#username').fill('ulkopuolinen');
  await joining.page.locator('#password').fill('demo');
  await joining.page.locator('#kc-login').click();
  await joining.page.getByRole('button', { name: 'Liity ryhmään' }).click();
  await expect(joining.heading).toHaveText('Naantalin LAPE-ryhmä');
  await joining.page.goto(link);
  await expect(joining.main).toContainText('Tällä linkillä on jo liitytty ryhmään.');
  await joining.page.getByRole('button', { name: 'Avaa ryhmä' }).click();
  await expect(joining.heading).toHaveText('Naantalin LAPE-ryhmä');
  await joining.open('/');
  await expect(joining.page.getByRole('region', { name: 'Naantalin LAPE-ryhmä' })).toBeVisible();
});

test('two who edit at once see both versions, and nothing is lost', async ({ app, page, another }) => {
  await app.signIn('pj.turku');
  await app.openOwnGroup('Muokkaa');
  const secretary = await another('sihteeri.turku');
  await secretary.openOwnGroup('Muokkaa');

  await secretary.page.getByRole('textbox', { name: 'Tehtävä' }).fill('Sihteerin sanoin.');
  await secretary.page.getByRole('textbox', { name: 'Paikalliset erityispiirteet' }).fill('Kaksi kieltä.');
  await secretary.page.getByRole('button', { name: 'Tallenna', exact: true }).first().click();
  await expect(secretary.page.getByText('Muutokset on tallennettu.')).toBeVisible();

  await page.getByRole('textbox', { name: 'Tehtävä' }).fill('Puheenjohtajan sanoin.');
  await page.getByRole('button', { name: 'Tallenna', exact: true }).first().click();
  const both = page.getByRole('dialog', { name: 'Joku muu on muuttanut samaa tietoa' });
  await expect(both).toContainText('Sihteerin sanoin.');
  await expect(both).toContainText('Puheenjohtajan sanoin.');
  await expectAccessible(page);
  await both.getByRole('group', { name: 'Paikalliset erityispiirteet' }).getByLabel('Nyt tallessa').check();
  await both.getByRole('button', { name: 'Tallenna valinnat' }).click();
  await expect(page.getByText('Muutokset on tallennettu.')).toBeVisible();
  await expect(app.main).toContainText('Puheenjohtajan sanoin.');
  await expect(app.main).toContainText('Kaksi kieltä.');
});

test('members come from a table after a preview that tells what would happen', async ({ app, page }) => {
  await app.signIn('pj.naantali');
  await app.openOwnGroup('Jäsenet');
  await page.getByRole('link', { name: 'Tuo tiedostosta' }).click();
  await app.settled();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lataa pohja' }).click();
  const template = await readFile(await (await download).path(), 'utf8');
  const headings = template.trim().replace('\uFEFF', '').split(';');
  const line = (values: Record<string, string>) => headings.map((heading) => values[heading] ?? '').join(';');
  const table = (lines: string[]) => ({
    name: 'jäsenet.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([headings.join(';'), ...lines, ''].join('\r\n')),
  });
  const sound = { Nimi: 'Tauno Taulukko', Rooli: 'jäsen', Näkökulmat: 'Nuorisotyö' };
  const chooser = page.getByLabel('CSV-tiedosto');

  await chooser.setInputFiles(table([line(sound), line({ ...sound, Sähköposti: 'ei osoite' })]));
  await expect(app.main.getByRole('status')).toContainText('virheellisiä 1');
  await expect(page.getByRole('button', { name: 'Lisää jäsenet' })).toHaveCount(0);
  await expectAccessible(page);

  await chooser.setInputFiles(table([line(sound)]));
  await expect(app.main.getByRole('status')).toContainText('lisätään 1');
  await page.getByRole('button', { name: 'Lisää jäsenet' }).click();
  await expect(page.getByText('1 jäsen lisättiin.')).toBeVisible();
  await expect(app.main).toContainText('Tauno Taulukko');
});
