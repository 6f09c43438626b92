import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

test('a reader finds a group from the county without signing in', async ({ app, page }) => {
  await app.open('/');
  await app.nav('Alueet').click();
  await page.getByRole('link', { name: 'Varsinais-Suomen hyvinvointialue' }).click();
  await expect(app.heading).toHaveText('Varsinais-Suomen hyvinvointialue');
  await expect(app.heading).toBeFocused();
  await page.locator('.matrix').getByRole('link', { name: 'Turku' }).click();
  await expect(app.heading).toHaveText('Turun LAPE-ryhmä');
  await expect(page.getByRole('heading', { name: 'Pöydän ääressä' })).toBeVisible();
  await app.settled();
  await expectAccessible(page);
});

test('the matrix is read with the arrow keys', async ({ app, page }) => {
  await app.open('/counties/05');
  await page.locator('.matrix').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('td[data-row="1"][data-column="1"]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('td[data-row="1"]').last()).toBeFocused();
});

test('the table of the county is downloaded in the words of the page', async ({ app, page }) => {
  await app.open('/counties/05');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lataa taulukko' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^yhdyspinta-05-\d{4}-\d{2}-\d{2}\.csv$/);
  const table = await readFile(await file.path(), 'utf8');
  const legend = await page.locator('.legend').first().innerText();
  const states = [...new Set(table.split(/[;\r\n]+/))].filter((cell) => /^[a-zäö]/.test(cell));
  expect(states).toContain('puuttuu');
  for (const state of states) expect(legend).toContain(state);
});

test('filters live in the address', async ({ app, page }) => {
  await app.open('/counties/05');
  await page.getByRole('button', { name: 'Vain ydinnäkökulmat' }).click();
  await expect(page).toHaveURL(/core=true/);
  await page.reload();
  await app.settled();
  await expect(page.getByRole('button', { name: 'Vain ydinnäkökulmat' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('feedback says what is missing, then thanks', async ({ app, page }) => {
  await app.open('/feedback');
  await page.getByRole('button', { name: 'Lähetä palaute' }).click();
  await page.getByRole('link', { name: /^Palaute:/ }).click();
  await expect(page.getByRole('textbox', { name: 'Palaute' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Hyvä taulukko.');
  await page.getByRole('button', { name: 'Lähetä palaute' }).click();
  await expect(page.getByText('Kiitos palautteesta')).toBeVisible();
});

test('a chosen dark look and language stay', async ({ app, page }) => {
  await app.open('/');
  await page.getByRole('button', { name: 'Tumma ulkoasu' }).click();
  await page.getByRole('button', { name: 'Svenska' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expectAccessible(page);
});

test('the contract is read and searched on a page', async ({ app, page }) => {
  await app.open('/developers/reference');
  await page.getByPlaceholder('Filter').fill('Changes');
  await expect(page.locator('.opblock-tag')).toHaveCount(1);
  await page.getByRole('button', { name: 'Expand operation' }).click();
  await page.getByRole('button', { name: /^GET .*event-types/ }).click();
  await expect(page.locator('.opblock.is-open .responses-wrapper')).toBeVisible();
  await expectAccessible(page);
});
