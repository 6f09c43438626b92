import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/axe';
import { adopt, dayFromNow, findWhileWriting, mendAndAgree, nextYear, refuseToAgree } from './support/goals';
import * as meeting from './support/meetings';
import { expect, test } from './support/test';

/** In order, from talk to action: a meeting is planned, held and closed; what it decided is done, seen and adopted. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const DESK = { width: 1280, height: 900 };
const MEETING = 'Ryhmän talvikokous';
const MATTER = 'Perhekeskuksen aukiolo lauantaisin';
const DECISION = 'Perhekeskus pidetään auki myös lauantaisin vuoden ajan.';
const IMPACT = 'Perheet pääsevät yhdessä, kun vanhemmat eivät ole töissä.';
const GOAL = 'Perheet pääsevät perhekeskukseen myös viikonloppuna';
const ACTION = 'Sovitaan lauantaivuorot henkilöstön kanssa';

let address = '';

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

test('the chair plans a meeting and accepts the agenda that drafts itself', async ({ app, page }) => {
  await page.setViewportSize(DESK);
  await app.signIn('pj.turku');
  await app.openOwnGroup('Kokoukset');
  await page.getByRole('link', { name: 'Suunnittele kokous' }).click();
  await app.settled();

  await test.step('a form without a time is refused, and what was typed stays', async () => {
    await page.getByRole('textbox', { name: 'Kokouksen nimi' }).fill(MEETING);
    await page.getByRole('button', { name: 'Tallenna kokous' }).click();
    await expect(page.getByRole('alert')).toContainText('Päivä: Täytä tämä kohta.');
    await expect(page.getByRole('alert')).toContainText('Alkaa: Täytä tämä kohta.');
    await expectAccessible(page);
  });

  await test.step('the times are those of the clock in Helsinki', async () => {
    await app.fillDate('Päivä', dayFromNow(0));
    await app.fillTime('Alkaa', '15:30');
    await expect(page.getByRole('group', { name: 'Päättyy' })).toContainText('17');
    await page.getByRole('textbox', { name: 'Paikka' }).fill('Kaupungintalo');
    await page.getByRole('button', { name: 'Tallenna kokous' }).click();
    await expect(app.heading).toHaveText(MEETING);
    await expect(app.main).toContainText('klo 15.30–17.00 · Kaupungintalo');
    await app.settled();
    address = new URL(page.url()).pathname;
  });

  await meeting.acceptFirstSuggestion(app);
  await meeting.addFirstItem(app, MATTER, 'päätettäväksi');

  await test.step('the chair answers for herself', async () => {
    await page.getByRole('button', { name: 'Tulen', exact: true }).click();
    await expect(app.main).toContainText('Olet ilmoittanut tulevasi.');
    await expectAccessible(page);
  });
});

test('the chair holds the meeting on a phone, decides, turns it into a goal, closes and agrees it', async ({
  app,
  page,
}) => {
  await app.signIn('pj.turku');
  await app.open(address);
  await meeting.openMeeting(app);

  await test.step('ticks who is here', async () => {
    const chair = page.getByRole('group', { name: 'Läsnäolo: Demo-Puheenjohtaja Turku' });
    await chair.getByRole('button', { name: 'läsnä' }).click();
    await expect(chair.getByRole('button', { name: 'läsnä' })).toHaveAttribute('aria-pressed', 'true');
    await meeting.addGuest(app, meeting.VOICE);
    await expectAccessible(page);
    await meeting.expectNarrow(app);
  });

  await meeting.decide(app, DECISION, IMPACT);

  await test.step('it becomes a goal on the spot', async () => {
    await page.getByRole('button', { name: 'Tee tästä tavoite' }).click();
    await page.getByRole('textbox', { name: 'Tavoite', exact: true }).fill(GOAL);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tee tavoite' }).click();
    await expect(page.getByText('Liitetty päätökseen.')).toBeVisible();
    await expect(page.getByRole('link', { name: GOAL })).toBeVisible();
    await page.getByRole('button', { name: 'Merkitse käsitellyksi' }).click();
    await meeting.expectNarrow(app);
  });

  await test.step('closing makes the minutes, as a page and as a PDF', async () => {
    await meeting.closeMeeting(app, MEETING, 'Päätöksiä kirjattu: 1', 'Nämä siirtyvät seuraavaan kokoukseen');
    await expect(app.main).toContainText(DECISION);
    await expectAccessible(page);
    await meeting.expectNarrow(app);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lataa PDF' }).click();
    const file = await readFile(await (await download).path());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('the goal is refused with all reasons, mended and agreed', async () => {
    await page.getByRole('link', { name: GOAL }).click();
    await expect(app.heading).toHaveText(GOAL);
    await app.settled();
    await refuseToAgree(app);
    await mendAndAgree(app, {
      due: nextYear('05-31'),
      action: ACTION,
      doer: 'Demo-Jäsen',
      actionDue: dayFromNow(2),
    });
  });

  await test.step('the decision is published', async () => {
    await page
      .getByRole('region', { name: 'Päätökset tavoitteen takana' })
      .getByRole('link', { name: DECISION })
      .click();
    await app.settled();
    await page.getByRole('button', { name: 'Julkaise päätös' }).click();
    await expect(page.getByText('Kuka tahansa voi lukea tämän päätöksen.')).toBeVisible();
    await expectAccessible(page);
  });
});

test('anybody sees who was heard, and finds the decision by a word form', async ({ app, page }) => {
  await app.open('/groups?municipality=853');
  await page.getByRole('link', { name: 'Turun LAPE-ryhmä' }).first().click();
  await app.settled();
  await expect(app.main.locator('.coverage-items > li', { hasText: meeting.VOICE })).toContainText(
    'kuultu kokouksessa vuoden aikana',
  );
  await page.getByRole('link', { name: 'Päätökset', exact: true }).click();
  await app.settled();
  await page.getByRole('searchbox', { name: 'Hae sanalla' }).fill('perhekeskukset');
  await page.getByRole('link', { name: DECISION }).click();
  await expect(app.main).toContainText('Vaikutus lapsiin:');
  await expectAccessible(page);
});

test('the member finds the action on the front page and tells by one tap how far it is', async ({
  app,
  page,
}) => {
  await app.signIn('jasen.turku');
  const soon = page.getByRole('region', { name: 'Määräaika lähellä' });
  await expect(soon).toContainText('sinä toteutat');
  await soon.getByRole('link', { name: `Kerro tilanne: ${ACTION}` }).click();
  await app.settled();
  await expect(app.heading).toHaveText(GOAL);
  await page.getByRole('radio', { name: 'tehty' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tallenna tilanne' }).click();
  await expect(page.getByText('Tilanne on tallennettu: tehty.')).toBeVisible();
  await app.open('/');
  await expect(page.getByRole('link', { name: `Kerro tilanne: ${ACTION}` })).toHaveCount(0);
});

test('the coordinator sees the goal among those of the county and on its map', async ({ app, page }) => {
  await page.setViewportSize(DESK);
  await app.signIn('koordinaattori.vs');
  await app.open('/counties/05/goals?q=viikonloppuna');
  await expect(page.getByRole('link', { name: GOAL })).toBeVisible();
  await page.getByRole('link', { name: 'Kartalla' }).click();
  await app.settled();
  await expect(page.getByRole('img', { name: /^Kartta: montako tavoitetta/ })).toBeVisible();
  const turku = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Turku' }) });
  await expect(turku.getByRole('cell').first()).toHaveText(/^[1-9]\d*$/);
  await page.getByRole('combobox', { name: 'Teema' }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/theme=[A-Z]/);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Teema' }).selectOption({ index: 0 });
  await turku.getByRole('link', { name: 'Turku' }).click();
  await app.settled();
  await page.getByRole('searchbox', { name: 'Hae sanalla' }).fill('viikonloppuna');
  await expect(page.getByRole('link', { name: GOAL })).toBeVisible();
});

test('another group finds the goal while writing its own, takes it over, and both tell of it', async ({
  app,
}) => {
  await app.signIn('pj.naantali');
  const found = await findWhileWriting(app, 'Perheet pääsevät viikonloppuna perhekeskukseen', GOAL);
  await adopt(found, GOAL, ACTION);
});
