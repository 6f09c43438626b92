import { expectAccessible } from './support/axe';
import { beginGoal } from './support/goals';
import { expect, test } from './support/test';

/** One after the other in one worker, so that each user signs in once. */
test.describe.configure({ mode: 'default', timeout: 240_000 });
test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

test('what goals lack is counted, and each count leads to exactly those goals', async ({ app, page }) => {
  await app.signIn('pj.turku');
  await app.openOwnGroup('Tavoitteet');
  const address = new URL(page.url()).pathname;
  // Other tests write goals of the same group meanwhile: the counts and the list are read at one time.
  await expect(async () => {
    await app.open(address);
    const card = page.getByRole('region', { name: 'Puheista tekoihin' });
    const words = card.getByRole('link', { name: /tavoitteella ei ole mittaria$/ });
    const count = Number.parseInt(await words.innerText(), 10);
    await words.click();
    await expect(page).toHaveURL(/missing=indicator/);
    await expect(page.locator('.goal-row')).toHaveCount(count);
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Rajaa ja järjestä (1 rajaus)' })).toBeVisible();
  await expectAccessible(page);
});

test('goals come from a table: errors line by line, then a preview, then drafts', async ({ app, page }) => {
  await app.signIn('pj.turku');
  await app.openOwnGroup('Tavoitteet');
  await page.getByRole('link', { name: 'Tuo tiedostosta' }).click();
  await app.settled();
  const table = (text: string) => ({
    name: 'tavoitteet.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  const file = page.locator('input[type="file"]');
  await file.setInputFiles(table('Tavoite;Vastuuhenkilö;Toimenpide\nTaulukosta tuotu;Ei Kukaan;Kysytään\n'));
  await expect(page.getByRole('row').filter({ hasText: 'Taulukosta tuotu' })).toContainText(
    'Vastuuhenkilö: Valitse ryhmän nykyinen jäsen.',
  );
  await expectAccessible(page);
  await file.setInputFiles(table('Tavoite;Toimenpide\nTaulukosta tuotu;Kysytään\n;Kerrotaan\n'));
  await expect(page.getByRole('status').filter({ hasText: '1 tavoite ja 2 toimenpidettä' })).toBeVisible();
  await page.getByRole('button', { name: 'Lisää tavoitteet luonnoksina' }).click();
  await expect(page.getByText('1 tavoite lisättiin luonnoksena.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Taulukosta tuotu' })).toBeVisible();
});

test('the administrator’s plainer word is offered to whoever writes a form of the hard one', async ({
  app,
  page,
  another,
}) => {
  await app.signIn('admin');
  await app.open('/admin/plain-words');
  await page.getByRole('textbox', { name: 'Vaikea sana' }).fill('sateenvarjottaa');
  await page.getByRole('textbox', { name: 'Selkeämmin' }).fill('koota yhteen');
  await page.getByRole('button', { name: 'Lisää', exact: true }).click();
  await expect(page.getByText('Sana on lisätty.')).toBeVisible();

  const chair = await another('pj.turku');
  const title = await beginGoal(chair);
  await title.fill('Sateenvarjotetaan palvelut');
  const hint = chair.page.getByRole('status').filter({ hasText: 'Voisiko tämän sanoa selkeämmin?' });
  await expect(hint).toContainText('”sateenvarjottaa” → ”koota yhteen”');
  await expectAccessible(chair.page);
  await title.fill('Palvelut kootaan yhteen');
  await expect(hint).toHaveCount(0);
});

test('nobody moves a goal on that another has just changed', async ({ app, page, another }) => {
  await app.signIn('pj.turku');
  await (await beginGoal(app)).fill('Kahden käsissä');
  await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
  await page.getByRole('link', { name: 'Jatka myöhemmin' }).click();
  await expect(app.heading).toHaveText('Kahden käsissä');
  await app.settled();

  const secretary = await another('sihteeri.turku');
  await secretary.open(`${new URL(page.url()).pathname}/edit`);
  await secretary.page.getByRole('textbox', { name: 'Tavoite', exact: true }).fill('Sihteerin kirjaama');
  await secretary.page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(secretary.page.getByText('Muutokset on tallennettu.')).toBeVisible();

  await page.getByRole('button', { name: 'Sovi tavoite' }).click();
  await expect(page.getByText('Joku muu on muuttanut samaa tietoa')).toBeVisible();
  await expect(app.heading).toHaveText('Sihteerin kirjaama');
  await expect(page.getByRole('status').filter({ hasText: 'puuttuu' })).toHaveCount(0);
  await expectAccessible(page);
});
