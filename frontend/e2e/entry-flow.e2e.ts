import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

/** In order: an own indicator is added, its figures are pasted, corrected by a table, and read by others. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const NAME = 'Avoimen päiväkodin kävijät';
const thisYear = new Date().getFullYear();

test('the chair adds an own indicator, pastes its figures, mends one and takes a table', async ({
  app,
  page,
}) => {
  await app.signIn('pj.turku');
  await app.open('/indicators');
  await page.getByRole('link', { name: /^Lisää oma indikaattori: Turun/ }).click();

  await test.step('the indicator: what is missing is told', async () => {
    await page.getByRole('button', { name: 'Lisää ja syötä luvut' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('group', { name: 'Nimi' }).getByLabel('Suomeksi').fill(NAME);
    await page.getByLabel('Teema').selectOption({ label: 'Perhepalvelut ja varhainen tuki' });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lisää ja syötä luvut' }).click();
    await expect(app.heading).toHaveText(`Lukujen syöttö: ${NAME}`);
    await app.settled();
  });

  const cell = (year: number) => page.getByRole('textbox', { name: `Turku, ${year}` });
  const changed = (words: string) => expect(page.getByText(words)).toBeVisible();

  await test.step('a piece of a spreadsheet is pasted, undone and pasted again', async () => {
    const paste = () =>
      cell(thisYear - 3).evaluate((input) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '120\t135,5\t2\r\n');
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
    await paste();
    await changed('3 lukua muuttunut.');
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await changed('0 lukua muuttunut.');
    await paste();
    await expect(cell(thisYear - 2)).toHaveValue('135,5');
  });

  await test.step('what is no number is told in its cell, and keeps the rest from being saved', async () => {
    await cell(thisYear - 2).fill('noin 140');
    await expect(cell(thisYear - 2)).toHaveAccessibleDescription(/ei ole luku$/);
    await expect(page.getByRole('button', { name: 'Tallenna luvut' })).toBeDisabled();
    await expectAccessible(page);
    await cell(thisYear - 2).fill('140');
    await page.getByRole('button', { name: 'Tallenna luvut' }).click();
    await changed('3 lukua tallennettu.');
    await app.settled();
  });

  await test.step('a table is seen before it is taken', async () => {
    await page.getByRole('link', { name: 'Tuo taulukko' }).click();
    await app.settled();
    const choose = (table: string) =>
      page.getByLabel('Valitse taulukko (.csv tai .xlsx)').setInputFiles({
        name: 'kavijat.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(table),
      });
    await choose(`Alue;Vuosi;Arvo\nTurku;${thisYear - 4};sata\n`);
    await changed(`kavijat.csv: lisätään 0, muutetaan 0, ennestään tiedossa 0, virheellisiä 1.`);
    await choose(
      `Alue;Vuosi;Arvo;Lukumäärä\nTurku;${thisYear - 4};100;100\nTurku;${thisYear - 2};150;150\nTurku;${thisYear - 3};120;120\n`,
    );
    await changed(`kavijat.csv: lisätään 1, muutetaan 1, ennestään tiedossa 1, virheellisiä 0.`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Kirjaa luvut' }).click();
    await expect(app.heading).toHaveText(NAME);
    await app.settled();
  });
});

test('others read the figures, but not the one of two people', async ({ app, page }) => {
  await app.open(`/indicators?q=${encodeURIComponent(NAME)}`);
  await page.getByRole('link', { name: NAME }).last().click();
  await app.settled();
  await page.getByLabel('Minkä alueen luvut').selectOption({ label: 'Kunta' });
  await page.getByLabel('Kunta', { exact: true }).selectOption({ label: 'Turku' });
  await expect(page.getByRole('row', { name: new RegExp(`^${thisYear - 2} 150`) })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`^${thisYear - 1} – suojattu`) })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Syötä lukuja' })).toHaveCount(0);
});
