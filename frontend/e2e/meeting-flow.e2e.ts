import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Locator } from '@playwright/test';
import { App } from './support/app';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

/** In order: a meeting is planned, held, closed and read. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 812 }, hasTouch: true };
const MEETING = 'Ryhmän talvikokous';
const MATTER = 'Perhekeskuksen aukiolo lauantaisin';
const DECISION = 'Perhekeskus pidetään auki myös lauantaisin vuoden ajan.';
const GOAL = 'Perheet pääsevät perhekeskukseen myös viikonloppuna';
const VOICE = 'Lasten ja nuorten ääni';

let address = '';

test('the chair plans a meeting and accepts the agenda that drafts itself', async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await app.signIn('pj.turku');
  await openMeetings(app);
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
    await app.fillDate('Päivä', today());
    await app.fillTime('Alkaa', '15:30');
    await expect(page.getByRole('group', { name: 'Päättyy' })).toContainText('17');
    await page.getByRole('textbox', { name: 'Paikka' }).fill('Kaupungintalo');
    await page.getByRole('checkbox', { name: 'Näytä päivä ja paikka kaikille' }).check();
    await page.getByRole('button', { name: 'Tallenna kokous' }).click();
    await expect(app.heading).toHaveText(MEETING);
    await expect(app.main).toContainText('klo 15.30–17.00 · Kaupungintalo');
    await app.settled();
    address = new URL(page.url()).pathname;
  });

  await test.step('suggestions come from the records, each leading to what it is about', async () => {
    const suggestions = page.getByRole('region', { name: 'Ehdotukset esityslistalle' });
    const first = suggestions.getByRole('listitem').first();
    const title = await first.locator('.suggestion').innerText();
    await expectAccessible(page);
    const offers = suggestions.getByRole('listitem');
    const before = await offers.count();
    await first.getByRole('button', { name: /^Ota listalle/ }).click();
    await expect(agenda(app)).toContainText(title);
    await expect.poll(() => offers.count()).toBeLessThan(before);
  });

  await test.step('an own matter is added, and put first', async () => {
    await page.getByRole('button', { name: 'Lisää asia' }).click();
    await page.getByRole('textbox', { name: 'Asia' }).fill(MATTER);
    await page.getByRole('radio', { name: 'päätettäväksi' }).check();
    await page.getByRole('button', { name: 'Lisää esityslistalle' }).click();
    await expect(agenda(app)).toContainText(MATTER);
    await page.getByRole('button', { name: 'Muuta järjestystä' }).click();
    const up = page.getByRole('button', { name: `Siirrä ylemmäs: ${MATTER}` });
    while (await up.isEnabled()) await up.click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tallenna järjestys' }).click();
    await expect(agenda(app).getByRole('listitem').first()).toContainText(MATTER);
  });

  await test.step('the chair answers for herself', async () => {
    await page.getByRole('button', { name: 'Tulen', exact: true }).click();
    await expect(app.main).toContainText('Olet ilmoittanut tulevasi.');
    await expectAccessible(page);
  });
});

test('a member answers and proposes a matter; outsiders see the day and the place alone', async ({
  browser,
}) => {
  const member = await signedIn(browser, 'jasen.turku');
  await member.open(address);
  await expect(agenda(member)).toContainText(MATTER);
  await expect(member.page.getByRole('button', { name: 'Lisää asia' })).toHaveCount(0);
  await member.page.getByRole('button', { name: 'Osallistun etänä' }).click();
  await expect(member.main).toContainText('Olet ilmoittanut osallistuvasi etänä.');
  await expectAccessible(member.page);
  await member.page.getByRole('link', { name: 'kaikki kokoukset' }).click();
  await member.settled();
  await member.page.getByRole('button', { name: 'Ehdota asiaa' }).click();
  await member.page.getByRole('textbox', { name: 'Mistä pitäisi puhua?' }).fill('Koulupudokkaiden tuki');
  await member.page.getByRole('button', { name: 'Lähetä ehdotus' }).click();
  const proposal = member.page.getByRole('listitem').filter({ hasText: 'Koulupudokkaiden tuki' });
  await expect(proposal).toContainText('odottaa');
  await expectAccessible(member.page);
  await member.page.context().close();

  const outsider = new App(await (await browser.newContext({ ...PHONE, locale: 'fi-FI' })).newPage());
  await outsider.open(address);
  await expect(outsider.main).toContainText('Kaupungintalo');
  await expect(outsider.main).not.toContainText(MATTER);
  await expectAccessible(outsider.page);
  await outsider.page.context().close();
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('the chair holds the meeting, decides, turns it into a goal and closes', async ({
    app,
    page,
    browser,
  }) => {
    await app.signIn('pj.turku');
    await app.open(address);

    await test.step('the proposal of a member is taken up', async () => {
      await page.getByRole('button', { name: 'Ota listalle: Koulupudokkaiden tuki' }).click();
      await expect(agenda(app)).toContainText('Koulupudokkaiden tuki');
    });

    await test.step('opens the meeting and ticks who is here', async () => {
      await page.getByRole('link', { name: 'Pidä kokous' }).click();
      await app.settled();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Avaa kokous' }).click();
      await page.getByRole('button', { name: /^Merkitse ilmoittautuneet/ }).click();
      const chair = page.getByRole('group', { name: 'Läsnäolo: Demo-Puheenjohtaja Turku' });
      await expect(chair.getByRole('button', { name: 'läsnä' })).toHaveAttribute('aria-pressed', 'true');
      await page.getByRole('button', { name: 'Lisää vieras' }).click();
      await page.getByRole('combobox', { name: 'Mitä näkökulmaa vieras edustaa?' }).selectOption(VOICE);
      await page.getByRole('button', { name: 'Lisää', exact: true }).click();
      await expect(page.getByRole('button', { name: `Poista vieras: ${VOICE}` })).toBeVisible();
      await expectAccessible(page);
      await expectNarrow(app);
    });

    const notes = page.getByRole('textbox', { name: 'Muistiinpanot' });

    await test.step('notes are stored as they are typed', async () => {
      await notes.fill('Puheenjohtaja kirjaa.');
      await expect(page.getByRole('status').filter({ hasText: 'Tallessa.' })).toBeVisible();
    });

    await test.step('two who write the same notes see both versions, and keep both', async () => {
      const secretary = await signedIn(browser, 'sihteeri.turku');
      await secretary.open(`${address}/run`);
      const theirs = secretary.page.getByRole('textbox', { name: 'Muistiinpanot' });
      await expect(theirs).toHaveValue('Puheenjohtaja kirjaa.');
      await notes.pressSequentially(' Nuoret toivoivat lauantaita.');
      await theirs.fill('Puheenjohtaja kirjaa. Sihteeri kirjaa.');
      await secretary.page.getByRole('heading', { level: 1 }).click();
      const saved = { hasText: 'Tallessa.' };
      const oneChooses = async (screen: App) => {
        const both = screen.page.getByRole('button', { name: 'Pidä molemmat' });
        if (!(await both.isVisible())) return;
        await expect(screen.main).toContainText('Joku muu kirjoitti samaan kohtaan');
        await expectAccessible(screen.page);
        await both.click();
      };
      await expect(async () => {
        await oneChooses(app);
        await oneChooses(secretary);
        await expect(app.page.getByRole('status').filter(saved)).toBeVisible({ timeout: 500 });
        await expect(secretary.page.getByRole('status').filter(saved)).toBeVisible({ timeout: 500 });
      }).toPass();
      await expect(notes).toHaveValue(/Sihteeri kirjaa\./, { timeout: 30_000 });
      await expect(notes).toHaveValue(/Nuoret toivoivat lauantaita\./);
      await secretary.page.context().close();
    });

    await test.step('a decision needs what it means for children', async () => {
      await page.getByRole('button', { name: 'Kirjaa päätös' }).click();
      await page.getByRole('textbox', { name: 'Mitä päätettiin?' }).fill(DECISION);
      await page.getByRole('button', { name: 'Tallenna päätös' }).click();
      await expect(page.getByRole('alert')).toContainText('Lapsivaikutukset');
      await page.getByRole('radio', { name: 'Vaikutukset lapsiin on arvioitu' }).check();
      await page
        .getByRole('textbox', { name: 'Miten päätös vaikuttaa lapsiin?' })
        .fill('Perheet pääsevät yhdessä, kun vanhemmat eivät ole töissä.');
      await expect(app.main).toContainText(VOICE);
      await expectAccessible(page);
      await expectNarrow(app);
      await page.getByRole('button', { name: 'Tallenna päätös' }).click();
      await expect(page.getByRole('region', { name: 'Päätös', exact: true })).toContainText(DECISION);
    });

    await test.step('it becomes a goal on the spot', async () => {
      await page.getByRole('button', { name: 'Tee tästä tavoite' }).click();
      await page.getByRole('textbox', { name: 'Tavoite', exact: true }).fill(GOAL);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Tee tavoite' }).click();
      await expect(page.getByText('Liitetty päätökseen.')).toBeVisible();
      await expect(page.getByRole('link', { name: GOAL })).toBeVisible();
      await page.getByRole('button', { name: 'Merkitse käsitellyksi' }).click();
      await expectNarrow(app);
    });

    await test.step('closing tells what is still open, and makes the minutes', async () => {
      await page.getByRole('button', { name: 'Päätä kokous', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Päätetäänkö kokous?' });
      await expect(dialog).toContainText('Päätöksiä kirjattu: 1');
      await expect(dialog).toContainText('Koulupudokkaiden tuki');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Päätä kokous nyt' }).click();
      await expect(app.heading).toHaveText(`${MEETING} – pöytäkirja`);
      await app.settled();
      await expect(app.main).toContainText(DECISION);
      await expect(app.main).toContainText('Nuoret toivoivat lauantaita.');
      await expectAccessible(page);
      await expectNarrow(app);
    });

    await test.step('the minutes are a PDF too', async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Lataa PDF' }).click();
      const file = await readFile(await (await download).path());
      expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    });

    await test.step('the goal is refused with all reasons, mended and agreed', async () => {
      await page.getByRole('link', { name: GOAL }).click();
      await expect(app.heading).toHaveText(GOAL);
      await app.settled();
      await expect(page.getByRole('region', { name: 'Päätökset tavoitteen takana' })).toContainText(DECISION);
      await page.getByRole('button', { name: 'Sovi tavoite' }).click();
      const refusal = page.getByRole('status').filter({ hasText: '3 asiaa puuttuu' });
      await refusal.getByRole('link', { name: 'Nimeä vastuuhenkilö.' }).click();
      await page.getByRole('combobox', { name: 'Vastuuhenkilö' }).selectOption({ index: 1 });
      await app.fillDate('Määräaika', `${new Date().getFullYear() + 1}-05-31`);
      await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
      await expect(page.getByText('Muutokset on tallennettu.')).toBeVisible();
      await app.settled();
      await page.getByRole('link', { name: 'Kirjaa ainakin yksi toimenpide' }).click();
      await page
        .getByRole('textbox', { name: 'Toimenpide', exact: true })
        .fill('Sovitaan lauantaivuorot henkilöstön kanssa');
      await page.getByRole('combobox', { name: 'Toteuttaja' }).selectOption({ index: 1 });
      await app.fillDate('Toimenpiteen määräaika', `${new Date().getFullYear() + 1}-01-31`);
      await page.getByRole('button', { name: 'Lisää', exact: true }).click();
      await expect(page.getByText('Toimenpide on lisätty.')).toBeVisible();
      await page.getByRole('button', { name: 'Sovi tavoite' }).click();
      await expect(page.getByText('Tavoite on sovittu.')).toBeVisible();
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
});

test('anybody sees who was heard and finds the decision by a word form; a member reads the minutes', async ({
  app,
  page,
  browser,
}) => {
  await app.open('/groups?municipality=853');
  await page.getByRole('link', { name: 'Turun LAPE-ryhmä' }).first().click();
  await app.settled();
  await expect(app.main.locator('.coverage-items > li', { hasText: VOICE })).toContainText(
    'kuultu kokouksessa vuoden aikana',
  );
  await page.getByRole('link', { name: 'Päätökset', exact: true }).click();
  await app.settled();
  await page.getByRole('searchbox', { name: 'Hae sanalla' }).fill('perhekeskukset');
  await page.getByRole('link', { name: DECISION }).click();
  await expect(app.main).toContainText('Vaikutus lapsiin:');
  await expectAccessible(page);

  const member = await signedIn(browser, 'jasen.turku');
  await member.open(address);
  await member.page.getByRole('link', { name: 'Pöytäkirja' }).click();
  await member.settled();
  await expect(member.main).toContainText(DECISION);
  await member.page.getByRole('link', { name: 'kaikki kokoukset' }).click();
  await member.settled();
  const proposal = member.page.getByRole('listitem').filter({ hasText: 'Koulupudokkaiden tuki' });
  await expect(proposal).toContainText('odottaa');
  await member.page.context().close();
});

function agenda(app: App): Locator {
  return app.page.getByRole('region', { name: 'Esityslista', exact: true });
}

/** Nothing on the page is wider than the phone. */
async function expectNarrow(app: App) {
  const excess = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess, 'wider than the screen by').toBeLessThanOrEqual(0);
}

async function openMeetings(app: App) {
  await app.nav('Oma ryhmä').click();
  await app.settled();
  await app.page.getByRole('link', { name: 'Kokoukset', exact: true }).click();
  await app.settled();
}

async function signedIn(browser: Browser, user: string): Promise<App> {
  const context = await browser.newContext({ ...PHONE, locale: 'fi-FI' });
  const app = new App(await context.newPage());
  await app.signIn(user);
  return app;
}

/** The calendar day in Helsinki. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Helsinki' }).format(new Date());
}
