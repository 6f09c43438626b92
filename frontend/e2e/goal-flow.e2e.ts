import { expectAccessible } from './support/axe';
import { beginGoal, mendAndAgree, nextYear, refuseToAgree } from './support/goals';
import { expect, test } from './support/test';

/** In order: a goal is made, agreed, told of and read by others. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

const GOAL = 'Jokainen vauvaperhe löytää kohtaamispaikan läheltä kotia';
const ACTION = 'Kootaan kohtaamispaikkojen aukioloajat yhdelle sivulle';

test('the chair makes a goal in three steps, is told all that is missing, mends it and agrees', async ({
  app,
  page,
}) => {
  await app.signIn('pj.turku');
  const title = await beginGoal(app);

  await test.step('what and why: an empty form is refused, nothing is lost', async () => {
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await expect(page.getByRole('alert')).toContainText('Tavoite: Täytä tämä kohta.');
    await title.fill(GOAL);
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

  await test.step('agreeing is refused with everything that is missing, and each reason is mended', async () => {
    await refuseToAgree(app);
    await mendAndAgree(app, {
      due: nextYear('05-31'),
      action: ACTION,
      doer: 'Demo-Sihteeri',
      actionDue: nextYear('03-31'),
    });
  });

  await test.step('the work is begun', async () => {
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
    await page.getByRole('button', { name: 'Taulu', exact: true }).click();
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

test('the county’s goals stand by theme, and the limits of the list wait behind a button on a phone', async ({
  app,
  page,
}) => {
  await app.open('/counties/05/goals?q=vauvaperhe');
  const theme = page.getByRole('combobox', { name: 'Teema' });
  await expect(theme).toBeHidden();
  await page.getByRole('button', { name: 'Rajaa ja järjestä' }).click();
  await theme.selectOption({ label: 'Perhekeskus' });
  await expect(page.getByRole('link', { name: GOAL })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rajaa ja järjestä (1 rajaus)' }).click();
  await expect(theme).toBeHidden();

  await page.getByRole('button', { name: 'Teemoittain' }).click();
  const family = page.locator('details', { hasText: 'Perhekeskus' });
  await family.locator('summary').click();
  await expect(family.getByRole('link', { name: GOAL })).toBeVisible();
  await expectAccessible(page);
});
