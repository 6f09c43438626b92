import type { Browser } from '@playwright/test';
import { App } from './support/app';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

/** In order: a goal is made, agreed, told of and found by others. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

const GOAL = 'Jokainen vauvaperhe löytää kohtaamispaikan läheltä kotia';
const ACTION = 'Kootaan kohtaamispaikkojen aukioloajat yhdelle sivulle';

test('the chair makes a goal in three steps, is told all that is missing, mends it and agrees', async ({
  app,
  page,
}) => {
  await app.signIn('pj.turku');
  await openGoals(app);
  await page.getByRole('link', { name: 'Uusi tavoite' }).click();
  await app.settled();

  await test.step('what and why: an empty form is refused, nothing is lost', async () => {
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await expect(page.getByRole('alert')).toContainText('Tavoite: Täytä tämä kohta.');
    await page.getByRole('textbox', { name: 'Tavoite', exact: true }).fill(GOAL);
    await page.getByRole('checkbox', { name: 'Perhekeskus' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
  });

  await test.step('who and when, and the first action, are left for later', async () => {
    await expect(page.getByRole('heading', { name: 'Kuka ja milloin?' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await expect(page.getByRole('heading', { name: 'Ensimmäinen toimenpide' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Jatka myöhemmin' }).click();
    await expect(app.heading).toHaveText(GOAL);
    await app.settled();
  });

  await test.step('agreeing is refused with everything that is missing', async () => {
    await page.getByRole('button', { name: 'Sovi tavoite' }).click();
    const refusal = page.getByRole('status').filter({ hasText: '3 asiaa puuttuu' });
    await expect(refusal).toContainText('Nimeä vastuuhenkilö.');
    await expect(refusal).toContainText('Sovi määräaika.');
    await expect(refusal).toContainText('Kirjaa ainakin yksi toimenpide');
    await expectAccessible(page);
    await refusal.getByRole('link', { name: 'Nimeä vastuuhenkilö.' }).click();
  });

  await test.step('each reason leads to the field that mends it', async () => {
    const owner = page.getByRole('combobox', { name: 'Vastuuhenkilö' });
    await expect(owner).toBeFocused();
    await expectAccessible(page);
    await owner.selectOption({ index: 1 });
    await app.fillDate('Määräaika', `${new Date().getFullYear() + 1}-05-31`);
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await expect(page.getByText('Muutokset on tallennettu.')).toBeVisible();
    await app.settled();
    await page.getByRole('link', { name: 'Kirjaa ainakin yksi toimenpide' }).click();
    await page.getByRole('textbox', { name: 'Toimenpide', exact: true }).fill(ACTION);
    await page.getByRole('combobox', { name: 'Toteuttaja' }).selectOption({ index: 1 });
    await app.fillDate('Toimenpiteen määräaika', `${new Date().getFullYear() + 1}-03-31`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lisää', exact: true }).click();
    await expect(page.getByText('Toimenpide on lisätty.')).toBeVisible();
  });

  await test.step('now it is agreed and begun', async () => {
    await page.getByRole('button', { name: 'Sovi tavoite' }).click();
    await expect(page.getByText('Tavoite on sovittu.')).toBeVisible();
    await page.getByRole('button', { name: 'Aloita työ' }).click();
    await expect(page.getByText('Työ on aloitettu.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('an action that is stuck says why and who can help', async () => {
    await page.getByRole('button', { name: `Kerro tilanne: ${ACTION}` }).click();
    await page.getByRole('radio', { name: 'jumissa' }).check();
    await page.getByRole('button', { name: 'Tallenna tilanne' }).click();
    await expect(page.getByRole('alert')).toContainText('Mikä on esteenä?: Täytä tämä kohta.');
    await expect(page.getByRole('alert')).toContainText('Kuka voi auttaa?: Täytä tämä kohta.');
    await page.getByRole('textbox', { name: 'Mikä on esteenä?' }).fill('Tilan vuokrasopimus puuttuu.');
    await page.getByRole('textbox', { name: 'Kuka voi auttaa?' }).fill('Tilapalvelut');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tallenna tilanne' }).click();
    await expect(app.main).toContainText('Asiaa voi edistää: Tilapalvelut.');
  });

  await test.step('how it goes is told in a word and a sentence', async () => {
    await page.getByRole('button', { name: 'Kerro etenemisestä' }).click();
    await page.getByRole('radio', { name: /^vaatii huomiota/ }).check();
    await page.getByRole('textbox', { name: 'Mitä on tapahtunut?' }).fill('Kuusi paikkaa on koottu.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await expect(page.getByText('Kiitos, eteneminen on kirjattu.')).toBeVisible();
    await expect(app.main).toContainText('päivitetty tänään');
  });

  await test.step('the board shows it in its column', async () => {
    await page.getByRole('link', { name: 'kaikki tavoitteet' }).click();
    await app.settled();
    await page.getByRole('button', { name: 'Taulu' }).click();
    await expect(page.getByRole('region', { name: /Työn alla/ })).toContainText(GOAL);
    await expectAccessible(page);
  });
});

test('anybody reads the agreed goal without names, and a list that is narrowed by a word form', async ({
  app,
  page,
}) => {
  await app.open('/groups?municipality=853');
  await page.getByRole('link', { name: 'Turun LAPE-ryhmä' }).first().click();
  await app.settled();
  await page.getByRole('link', { name: 'Tavoitteet', exact: true }).click();
  await app.settled();
  await page.getByRole('searchbox', { name: 'Hae sanalla' }).fill('kohtaamispaikat');
  await page.getByRole('link', { name: GOAL }).click();
  await expect(app.heading).toHaveText(GOAL);
  await app.settled();
  await expect(app.main).toContainText('vastuuhenkilö on nimetty');
  await expect(page.getByRole('button', { name: 'Muokkaa' })).toHaveCount(0);
  await expectAccessible(page);
});

test('the coordinator sees the goal among those of the county', async ({ browser }) => {
  const coordinator = await signedIn(browser, 'koordinaattori.vs');
  await coordinator.open('/counties/05/goals?q=vauvaperhe');
  await expect(coordinator.page.getByRole('link', { name: GOAL })).toBeVisible();
  await coordinator.page.getByRole('button', { name: 'Teemoittain' }).click();
  const theme = coordinator.page.locator('details', { hasText: 'Perhekeskus' });
  await theme.locator('summary').click();
  await expect(theme.getByRole('link', { name: GOAL })).toBeVisible();
  await expectAccessible(coordinator.page);
  await coordinator.page.context().close();
});

test('what goals lack is counted, and each count leads to exactly those goals', async ({ app, page }) => {
  await app.signIn('pj.turku');
  await openGoals(app);
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

test('the limits of the list wait behind a button on a phone', async ({ app, page }) => {
  await app.open('/counties/05/goals?q=vauvaperhe');
  const theme = page.getByRole('combobox', { name: 'Teema' });
  await expect(theme).toBeHidden();
  await page.getByRole('button', { name: 'Rajaa ja järjestä' }).click();
  await theme.selectOption({ label: 'Perhekeskus' });
  await expect(page.getByRole('link', { name: GOAL })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rajaa ja järjestä (1 rajaus)' }).click();
  await expect(theme).toBeHidden();
});

test('a county’s goals stand on a map by theme, with the same as a table', async ({ app, page }) => {
  await app.open('/counties/05/goals');
  await page.getByRole('link', { name: 'Kartalla' }).click();
  await app.settled();
  const theme = page.getByRole('combobox', { name: 'Teema' });
  const family = await theme.locator('option', { hasText: /^Perhekeskus \(\d+ ryhmä/ }).innerText();
  await theme.selectOption({ label: family });
  await expect(page).toHaveURL(/theme=FAMILY_CENTRE/);
  await expect(page.getByRole('img', { name: /^Kartta: montako tavoitetta/ })).toBeVisible();
  const turku = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Turku' }) });
  await expect(turku.getByRole('cell').first()).toHaveText(/^\d+$/);
  await expectAccessible(page);
  await turku.getByRole('link', { name: 'Turku' }).click();
  await app.settled();
  await expect(page.getByRole('link', { name: GOAL })).toBeVisible();
});

test('goals come from a table: errors line by line, then a preview, then drafts', async ({ app, page }) => {
  await app.signIn('pj.turku');
  await openGoals(app);
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
  browser,
}) => {
  await app.signIn('admin');
  await app.open('/admin/plain-words');
  await page.getByRole('textbox', { name: 'Vaikea sana' }).fill('sateenvarjottaa');
  await page.getByRole('textbox', { name: 'Selkeämmin' }).fill('koota yhteen');
  await page.getByRole('button', { name: 'Lisää', exact: true }).click();
  await expect(page.getByText('Sana on lisätty.')).toBeVisible();

  const chair = await signedIn(browser, 'pj.turku');
  await openGoals(chair);
  await chair.page.getByRole('link', { name: 'Uusi tavoite' }).click();
  await chair.settled();
  const title = chair.page.getByRole('textbox', { name: 'Tavoite', exact: true });
  await title.fill('Sateenvarjotetaan palvelut');
  const hint = chair.page.getByRole('status').filter({ hasText: 'Voisiko tämän sanoa selkeämmin?' });
  await expect(hint).toContainText('”sateenvarjottaa” → ”koota yhteen”');
  await expectAccessible(chair.page);
  await title.fill('Palvelut kootaan yhteen');
  await expect(hint).toHaveCount(0);
  await chair.page.context().close();
});

test('another group finds the goal while writing its own, takes it over, and both tell of it', async ({
  app,
  page,
}) => {
  await app.signIn('pj.naantali');
  await openGoals(app);
  await page.getByRole('link', { name: 'Uusi tavoite' }).click();
  await app.settled();
  await page
    .getByRole('textbox', { name: 'Tavoite', exact: true })
    .fill('Vauvaperheille kohtaamispaikka läheltä kotia');
  const same = page.getByRole('link', { name: GOAL });
  await expect(same).toBeVisible();
  await expectAccessible(page);
  const opened = page.waitForEvent('popup');
  await same.click();
  const model = new App(await opened);
  await model.settled();
  await expect(model.heading).toHaveText(GOAL);
  await expect(page.getByRole('textbox', { name: 'Tavoite', exact: true })).toHaveValue(
    'Vauvaperheille kohtaamispaikka läheltä kotia',
  );

  await model.page.getByRole('button', { name: /^Ota luonnokseksi: Naantali/ }).click();
  await expect(model.page.getByText('Tavoite on nyt luonnoksena omassa ryhmässä.')).toBeVisible();
  await model.settled();
  const origin = model.page.getByRole('region', { name: 'Mihin tavoite liittyy' });
  await expect(origin).toContainText('Lähtökohtana toisen ryhmän tavoite');
  await expect(origin).toContainText('Turun LAPE-ryhmä');
  await expect(model.main).toContainText(ACTION);
  await expect(model.main).toContainText('toteuttaja puuttuu');
  await expectAccessible(model.page);

  await origin.getByRole('link', { name: GOAL }).click();
  await expect(origin).toContainText('Otettu lähtökohdaksi toisessa ryhmässä');
  await expect(origin).toContainText(/Naantali/);
  await expect(
    model.page.getByRole('link', { name: /^Tavoite on jo otettu käyttöön ryhmässä/ }),
  ).toBeVisible();
  await expectAccessible(model.page);
});

async function signedIn(browser: Browser, user: string): Promise<App> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    locale: 'fi-FI',
  });
  const app = new App(await context.newPage());
  await app.signIn(user);
  return app;
}

test('nobody moves a goal on that another has just changed', async ({ app, page, browser }) => {
  await app.signIn('pj.turku');
  await openGoals(app);
  await page.getByRole('link', { name: 'Uusi tavoite' }).click();
  await app.settled();
  await page.getByRole('textbox', { name: 'Tavoite', exact: true }).fill('Kahden käsissä');
  await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
  await page.getByRole('link', { name: 'Jatka myöhemmin' }).click();
  await expect(app.heading).toHaveText('Kahden käsissä');
  await app.settled();

  const other = await browser.newContext({ locale: 'fi-FI' });
  const secretary = new App(await other.newPage());
  await secretary.signIn('sihteeri.turku');
  await secretary.open(`${new URL(page.url()).pathname}/edit`);
  await secretary.page.getByRole('textbox', { name: 'Tavoite', exact: true }).fill('Sihteerin kirjaama');
  await secretary.page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(secretary.page.getByText('Muutokset on tallennettu.')).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Sovi tavoite' }).click();
  await expect(page.getByText('Joku muu on muuttanut samaa tietoa')).toBeVisible();
  await expect(app.heading).toHaveText('Sihteerin kirjaama');
  await expect(page.getByRole('status').filter({ hasText: 'puuttuu' })).toHaveCount(0);
  await expectAccessible(page);
});

async function openGoals(app: App) {
  await app.main
    .getByRole('link', { name: /LAPE-ryhmä$/ })
    .first()
    .click();
  await app.settled();
  await app.page.getByRole('link', { name: 'Tavoitteet', exact: true }).click();
  await app.settled();
}
