import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

test('a coordinator compares the 27 municipalities in words, as a table, on a map and as small charts', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await app.signIn('koordinaattori.vs');
  await app.open('/counties/05');
  await page
    .getByRole('navigation', { name: 'Alueen sivut' })
    .getByRole('link', { name: 'Luvut', exact: true })
    .click();
  await app.settled();

  const beside = page.getByRole('region', { name: 'Kunnat rinnakkain' });
  await expect(beside).toContainText('Huonompaan suuntaan useimmin');
  await expect(beside).toContainText('keksitty esittelyä varten');
  const names = beside.getByRole('rowheader');
  await expect(names).toHaveCount(29);
  await expect(names.first()).toHaveText('Aura');
  await expect(names.nth(27)).toHaveText(/^Varsinais-Suomen hyvinvointialue/);

  // what is not known says in words why, and a change says whether it is for the better
  await expect(
    beside
      .getByRole('cell')
      .filter({ hasText: /\(20\d\d\)/ })
      .first(),
  ).toBeVisible();
  await expect(beside.getByRole('cell', { name: 'suojattu', exact: true }).first()).toBeVisible();
  await expect(beside.getByRole('cell').filter({ hasText: 'huonompi' }).first()).toBeVisible();
  await expectAccessible(page);

  // by keyboard alone: the order of the municipalities
  await beside.getByLabel('Järjestä kunnat').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/sort=/);
  await expect(names.nth(28)).toHaveText(/Koko maa/);
  const column = beside.getByRole('row').locator('td:nth-child(2) b');
  const told = (await column.allTextContents()).map((text) => Number.parseFloat(text.replace(',', '.')));
  // the county and the country stand last, whatever their values
  const values = told.slice(0, -2);
  expect(values.length).toBeGreaterThan(20);
  expect(values).toEqual([...values].sort((a, b) => b - a));

  await page.getByLabel('Teema', { exact: true }).selectOption({ label: 'Lastensuojelu' });
  await expect(page).toHaveURL(/theme=CHILD_PROTECTION/);
  const map = page.getByRole('region', { name: 'Kartalla' });
  await map.getByLabel('Indikaattori', { exact: true }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/indicator=/);
  await expect(map.getByRole('img', { name: /^Kartta: / })).toBeVisible();
  await expect(map.locator('.place')).toHaveCount(27);
  await expect(map.getByRole('rowheader')).toHaveCount(27);
  await expect(map).toContainText('Luokat ovat viidenneksiä');

  const small = page.getByRole('region', { name: 'Kehitys kunnittain' });
  await expect(small.getByRole('img', { name: /^Turku: / })).toBeVisible();
  await expect(small.getByRole('listitem')).toHaveCount(27);
  await expectAccessible(page);

  // as it was some years ago, and the address remembers it
  await page.getByLabel('Vuosi, jonka tilanne').selectOption('2021');
  await expect(page).toHaveURL(/year=2021/);
  await expect(beside.getByRole('cell').filter({ hasText: /\(202[2-9]\)/ })).toHaveCount(0);
  await expect(beside.getByRole('columnheader').nth(1)).toContainText('2021');

  const downloading = page.waitForEvent('download');
  await beside.getByRole('button', { name: 'Lataa taulukko' }).click();
  expect((await downloading).suggestedFilename()).toBe('yhdyspinta-05.csv');
});

test('on a phone each municipality is a line that opens and nothing runs over the edge', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await app.open('/counties/05/indicators?theme=CHILD_PROTECTION');
  const beside = page.getByRole('region', { name: 'Kunnat rinnakkain' });
  await expect(beside.getByRole('rowheader')).toHaveCount(0);
  await beside
    .locator('summary')
    .filter({ hasText: /^Turku/ })
    .click();
  await expect(beside.locator('dt:visible')).toHaveCount(3);
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the administrator sees how fetching goes, and takes back that an indicator was switched off', async ({
  app,
  page,
}) => {
  await app.signIn('admin');
  await app.open('/admin');
  await app.main.getByRole('link', { name: 'Sotkanet-haku' }).click();
  await expect(page.getByRole('button', { name: 'Hae nyt' })).toBeEnabled();
  await expectAccessible(page);

  await app.open('/indicators?q=5');
  await app.main.getByRole('link', { name: /^Toimeentulotukea saaneet 25/ }).click();
  await page.getByRole('button', { name: 'Ota pois käytöstä' }).click();
  await expect(app.main).toContainText('Indikaattori on pois käytöstä');
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(page.getByRole('button', { name: 'Ota pois käytöstä' })).toBeVisible();
});
