import type { BrowserContextOptions } from '@playwright/test';
import type { App } from './support/app';
import { expectAccessible } from './support/axe';
import { type Hands, keyboard, pointer } from './support/hands';
import { expect, test } from './support/test';

const VOICE = 'Lasten ja nuorten ääni';
const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 812 }, hasTouch: true };
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** In order, in one worker: each walk leaves the group as it found it. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const WALKS: [name: string, screen: BrowserContextOptions, hands: Hands][] = [
  ['at a desk', DESK, pointer],
  ['on a phone', PHONE, pointer],
  ['with the keyboard alone', DESK, keyboard],
];

for (const [name, screen, hands] of WALKS) {
  test.describe(name, () => {
    test.use(screen);

    test(`a missing voice is seen, invited and seated, and the coordinator sees it ${name}`, async ({
      app,
      page,
      another,
    }) => {
      await (hands === keyboard ? app.signInAnew('pj.turku', hands) : app.signIn('pj.turku'));
      const ownGroup = page.getByRole('region', { name: 'Turun LAPE-ryhmä' });
      await expect(ownGroup).toContainText('Puuttuu');
      await expect(ownGroup).toContainText(VOICE.toLowerCase());
      await expectAccessible(page);

      await test.step('writes the letter', async () => {
        await hands.press(ownGroup.getByRole('link', { name: 'Turun LAPE-ryhmä' }).first());
        await app.settled();
        await expect(item(app)).toContainText('edustaja jäänyt pois');
        await expectAccessible(page);
        await hands.press(page.getByRole('link', { name: `Kutsu edustaja: ${VOICE}` }));
        await app.settled();
        await expect(page.getByRole('textbox', { name: 'Kirje' })).toHaveValue(/Turun LAPE-ryhmä/);
        await expectAccessible(page);
        await hands.write(
          page.getByRole('textbox', { name: 'Vastaanottaja' }),
          'nuorisovaltuusto@turku.example',
        );
        await hands.press(page.getByRole('button', { name: 'Merkitse lähetetyksi' }));
        await expect(item(app)).toContainText(/kutsuttu \d+\.\d+\.\d{4}/);
      });

      await test.step('seats the representative', async () => {
        await hands.press(page.getByRole('link', { name: `Kutsu edustaja: ${VOICE}` }));
        await app.settled();
        await hands.press(page.getByRole('link', { name: 'Lisää jäsen' }));
        await app.settled();
        await expect(page.getByRole('checkbox', { name: VOICE })).toBeChecked();
        await expectAccessible(page);
        await hands.write(page.getByRole('textbox', { name: 'Nimi', exact: true }), `Ilona Kokeilu ${name}`);
        await hands.press(page.getByRole('button', { name: 'Lisää jäsen' }));
        await expect(page.getByText('on lisätty ryhmään')).toBeVisible();
        await app.settled();
      });

      await test.step('makes the link that the representative joins with', async () => {
        await hands.press(page.getByRole('button', { name: 'Tee kutsulinkki' }));
        await expect(page.getByText('Linkki on valmis')).toBeVisible();
        await expect(page.locator('code')).toContainText('/invitation#');
        await expectAccessible(page);
      });

      await test.step('sees the gap closed', async () => {
        await hands.press(page.getByRole('link', { name: 'Tilanne', exact: true }));
        await app.settled();
        await expect(item(app)).toContainText('edustettu');
      });

      await coordinatorSees(another, 'edustettu');

      await test.step('the gap opens again when the representative begins only later', async () => {
        await page.goBack();
        await app.settled();
        await page.getByRole('button', { name: 'Korjaa tietoja' }).click();
        await app.fillDate('Alkaa', nextYear());
        await page.getByRole('button', { name: 'Tallenna korjaus' }).click();
        await expect(page.getByText('Korjaus on tallennettu.')).toBeVisible();
      });
      await coordinatorSees(another, 'edustaja jäänyt pois');
    });
  });
}

/** The line of the voice in the group's coverage. */
function item(app: App) {
  return app.main.locator('.coverage-items > li', { hasText: VOICE });
}

async function coordinatorSees(another: (user: string) => Promise<App>, state: string) {
  await test.step(`the coordinator sees in the matrix: ${state}`, async () => {
    const app = await another('koordinaattori.vs');
    await app.nav('Oma alue').click();
    await app.settled();
    await app.page.locator('.matrix').getByRole('rowheader', { name: 'Turku', exact: true }).waitFor();
    const column = await app.page
      .locator('.matrix thead th.upright')
      .evaluateAll((heads, voice) => heads.findIndex((head) => head.textContent === voice), VOICE);
    const turku = app.page
      .locator('.matrix tbody tr')
      .filter({ has: app.page.getByRole('rowheader', { name: 'Turku', exact: true }) });
    await expect(turku.locator(`td[data-column="${column}"]`)).toHaveText(state);
  });
}

function nextYear() {
  return `${new Date().getFullYear() + 1}-06-01`;
}
