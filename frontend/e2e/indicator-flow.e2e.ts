import type { App } from './support/app';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

/** In order: a group chooses what to follow, aims somewhere and opens a meeting with it; anybody reads it. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

const FRIENDS = 'Ei yhtään läheistä ystävää, % 8. ja 9. luokan oppilaista';
const BULLIED = 'Koulukiusattuna vähintään kerran viikossa, % 8. ja 9. luokan oppilaista';
const PLACED = /^Kodin ulkopuolelle sijoitetut/;
const WHY = 'Yksinäisyys nousi esiin nuorten kuulemisessa.';
const STORY = 'Välitunneilla jäädään yksin, kun kaverit vaihtuvat yläkouluun siirryttäessä.';

/** Searches the catalogue for a word and begins to choose what is found. */
async function choose(app: App, word: string, name: string | RegExp) {
  const { page } = app;
  await page.getByRole('searchbox', { name: 'Hae nimellä' }).fill(word);
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === word);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(row).toContainText('Turku:');
  await row.getByRole('link', { name: /^Valitse tai jätä pois: Turun LAPE-ryhmä/ }).click();
  await app.settled();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

async function decide(app: App, what: 'Seurataan' | 'Jätetään tietoisesti pois', why: string) {
  const { page } = app;
  await page.getByRole('radio', { name: what }).check();
  await page.getByRole('textbox', { name: 'Perustelu' }).fill(why);
  await page.getByRole('button', { name: 'Tallenna valinta' }).click();
  await expect(page.getByText('Valinta on tallennettu.').last()).toBeVisible();
  await expect(page).toHaveURL(/\/indicators$/);
  await app.settled();
}

test('a chair chooses two indicators, leaves one out, sets a target, turns the curve and links a goal', async ({
  app,
  page,
}) => {
  await app.signIn('pj.turku');
  await app.openOwnGroup('Indikaattorit');
  const catalogue = page.getByRole('link', { name: 'Valitse luettelosta' });
  await expect(catalogue).toBeVisible();
  await expectAccessible(page);

  await test.step('what is known of the municipality is told before anything is chosen, and all that is missing at once', async () => {
    await catalogue.click();
    await app.settled();
    await expectAccessible(page);
    await choose(app, 'ystävää', FRIENDS);
    await expect(app.main).toContainText('Mitä jo tiedetään');
    await expect(app.main).toContainText('Turku: ');
    await page.getByRole('button', { name: 'Tallenna valinta' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Mitä ryhmä päätti?: Täytä tämä kohta.');
    await expect(alert).toContainText('Perustelu: Täytä tämä kohta.');
    await expectAccessible(page);
  });

  await test.step('two are followed, one is left out', async () => {
    await decide(app, 'Seurataan', WHY);
    await catalogue.click();
    await app.settled();
    await choose(app, 'koulukiusattuna', BULLIED);
    await decide(app, 'Seurataan', 'Kiusaamiseen puuttuminen on kaikkien yhteinen asia.');
    await catalogue.click();
    await app.settled();
    await choose(app, 'sijoitetut', PLACED);
    await decide(app, 'Jätetään tietoisesti pois', 'Hyvinvointialue seuraa tätä omassa työssään.');
    const omitted = page.getByRole('region', { name: 'Tietoisesti pois jätetyt' });
    await expect(omitted).toContainText('Hyvinvointialue seuraa tätä omassa työssään.');
    await expect(app.main).toContainText('Tavoitearvoa ei ole asetettu: mihin halutaan päästä?');
    await expectAccessible(page);
  });

  await test.step('the curve is turned: sentence, chart and table', async () => {
    await page.getByRole('link', { name: `Käännä käyrä: ${FRIENDS}` }).click();
    await app.settled();
    await expect(page.getByRole('region', { name: 'Puhutaan' })).toContainText('Turku: ');
    await expect(page.locator('figure.chart')).toBeVisible();
    await expect(page.getByRole('table', { name: new RegExp(FRIENDS.slice(0, 20)) })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a target is set, and what is no number is told', async () => {
    await page.getByRole('button', { name: 'Aseta tavoitearvo' }).click();
    await page.getByRole('textbox', { name: 'Lähtövuosi' }).fill('2015');
    await page.getByRole('textbox', { name: 'Arvo lähtövuonna' }).fill('9,8');
    await page.getByRole('textbox', { name: 'Tavoitevuosi' }).fill('2030');
    await page.getByRole('textbox', { name: 'Tavoitearvo', exact: true }).fill('seitsemän');
    await page.getByRole('button', { name: 'Tallenna tavoitearvo' }).click();
    await expect(page.getByRole('alert')).toContainText('Tavoitearvo: Kirjoita luku');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Tavoitearvo', exact: true }).fill('6,8');
    await page.getByRole('button', { name: 'Tallenna tavoitearvo' }).click();
    await expect(page.getByText('Tavoitearvo on tallennettu.')).toBeVisible();
    const target = page.getByRole('region', { name: 'Tavoitearvo' });
    await expect(target).toContainText('6,8 % vuonna 2030');
    await expect(target).toContainText(/−0,20 prosenttiyksikköä/);
    await expect(target).toContainText('Toteutunut muutos vuodessa');
  });

  await test.step('the story and the next step are written', async () => {
    await page.getByRole('button', { name: 'Kirjoita tarina ja seuraava askel' }).click();
    await page.getByRole('textbox', { name: /^Mitä lukujen takana on/ }).fill(STORY);
    await page.getByRole('textbox', { name: /^Kuka voi auttaa/ }).fill('Nuorisotyö ja urheiluseurat');
    await page.getByRole('textbox', { name: /^Mitä seuraavaksi/ }).fill('Kutsutaan oppilaskunnat kokoukseen');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await expect(page.getByText('Muutokset on tallennettu.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Mitä lukujen takana on' })).toContainText(STORY);
  });

  await test.step('a goal is linked, and its page tells of the indicator', async () => {
    const done = page.getByRole('region', { name: 'Mitä teemme' });
    await expect(done).toContainText('Mikään ryhmän tavoite ei vielä liity tähän.');
    await done.getByRole('combobox', { name: 'Liitä ryhmän tavoite' }).selectOption({ index: 1 });
    await done.getByRole('button', { name: 'Liitä', exact: true }).click();
    await expect(page.getByText('Tavoite on liitetty.')).toBeVisible();
    await expectAccessible(page);
    await done.getByRole('listitem').getByRole('link').first().click();
    await app.settled();
    const figures = page.getByRole('region', { name: 'Mitä lukuja tämä muuttaa' });
    await figures.getByRole('link', { name: FRIENDS }).click();
    await app.settled();
    await expect(page.getByRole('region', { name: 'Mitä teemme' }).getByRole('listitem')).toHaveCount(1);
  });
});

test('anybody reads what the group follows and where the indicator is used', async ({ app, page }) => {
  await app.open('/groups?municipality=853');
  await page.getByRole('link', { name: 'Turun LAPE-ryhmä' }).first().click();
  await app.settled();
  await page.getByRole('link', { name: 'Indikaattorit', exact: true }).click();
  await app.settled();
  await page.getByRole('link', { name: FRIENDS, exact: true }).click();
  await app.settled();
  await expect(app.main).toContainText(STORY);
  await expect(page.getByRole('button', { name: 'Aseta tavoitearvo' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Indikaattorin sivulle' }).first().click();
  await app.settled();
  const uses = page.getByRole('region', { name: 'Missä tätä käytetään' });
  await expect(uses).toContainText(WHY);
  await expect(uses).toContainText('Tavoitearvo 6,8 % vuonna 2030');
  await expectAccessible(page);
});
