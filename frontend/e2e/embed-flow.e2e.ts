import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { LANGUAGES } from './support/app';
import { expectAccessible } from './support/axe';
import { addressOf, examples } from './support/pages';
import { type Site, siteWith } from './support/site';
import { expect, test } from './support/test';

const WIDGETS = ['group', 'coverage', 'goals', 'indicator'] as const;
const HOST_SCRIPT = new URL('../public/embed/v1/height.js', import.meta.url);

let site: Site | undefined;
test.afterEach(async () => {
  await site?.close();
  site = undefined;
});

/** What a site must allow for the script: nothing else, and no inline styles. */
const allowing = (service: string) =>
  `default-src 'none'; script-src ${service}; connect-src ${service}; require-trusted-types-for 'script'; trusted-types 'none'`;
const FORBIDDING =
  "default-src 'none'; script-src 'self'; frame-src http:; require-trusted-types-for 'script'";

const elements = (service: string, attributes = '') =>
  `${WIDGETS.map((name) => `<yhdyspinta-${name} municipality="853"${attributes}></yhdyspinta-${name}>`).join('')}
   <script src="${service}/embed/v1/yhdyspinta.js" defer></script>`;

async function shown(page: Page) {
  for (const name of WIDGETS) {
    const widget = page.locator(`yhdyspinta-${name}`).first();
    await expect(widget.getByRole('heading')).toBeVisible();
    await expect(widget.locator('[aria-busy]')).toHaveCount(0);
    await expect(widget.getByText(/haettu|hämtat|fetched/)).toBeVisible();
  }
}

for (const language of LANGUAGES) {
  test(`another site shows the widgets, and everybody can read them: ${language}`, async ({
    page,
    baseURL,
  }) => {
    const service = baseURL ?? '';
    site = await siteWith({ body: elements(service), policy: allowing(service), lang: language });
    await page.goto(site.address);
    await shown(page);
    await expect(page.locator('yhdyspinta-group article')).toHaveAttribute('lang', language);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('the styles of the site do not reach in, its variables do', async ({ page, baseURL }) => {
  const service = baseURL ?? '';
  site = await siteWith({
    body: elements(service),
    policy: `${allowing(service)}; style-src 'unsafe-inline'`,
  });
  await page.goto(site.address);
  await page.addStyleTag({
    content:
      'p, .strong, a, li { color: red !important } yhdyspinta-group { --yhdyspinta-accent: rgb(1, 2, 3) }',
  });
  await shown(page);
  const colour = (widget: string, part: string) =>
    page
      .locator(`yhdyspinta-${widget} ${part}`)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colour('group', 'a')).toBe('rgb(1, 2, 3)');
  expect(await colour('coverage', '.strong')).toBe('rgb(31, 35, 40)');
});

test('the script is small, compressed and anybody’s to load', async ({ request }) => {
  const answer = await request.get('/embed/v1/yhdyspinta.js', { headers: { 'Accept-Encoding': 'gzip' } });
  const headers = answer.headers();
  expect(headers['content-encoding']).toBe('gzip');
  expect(Number(headers['content-length'])).toBeLessThanOrEqual(25_000);
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
});

test('the page around goes on when the service is away', async ({ page, baseURL }) => {
  const service = baseURL ?? '';
  site = await siteWith({ body: elements(service), policy: allowing(service) });
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto(site.address);
  for (const name of WIDGETS)
    await expect(page.locator(`yhdyspinta-${name}`).getByText('Tietoja ei juuri nyt saatu.')).toBeVisible();
  await page.unroute('**/api/v1/**');
  await page.locator('yhdyspinta-group').getByRole('button', { name: 'Yritä uudelleen' }).click();
  await expect(page.locator('yhdyspinta-group').getByRole('heading')).toBeVisible();
});

test('where scripts of others are forbidden, a frame shows the widget at its full height', async ({
  page,
  baseURL,
  complaints,
}) => {
  const service = baseURL ?? '';
  const frame = `<iframe src="${service}/embed/v1/coverage?municipality=853&amp;lang=sv" title="Gruppen" width="300" height="150"></iframe>`;
  site = await siteWith({
    body: `${elements(service)}${frame}<script src="/own.js"></script>`,
    policy: FORBIDDING,
    script: await readFile(HOST_SCRIPT, 'utf8'),
  });
  await page.goto(site.address);
  const widget = page.frameLocator('iframe').locator('yhdyspinta-coverage');
  await expect(widget.getByRole('heading')).toBeVisible();
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page.locator('yhdyspinta-group').getByRole('heading')).toHaveCount(0);
  await expect
    .poll(async () => Number(await page.locator('iframe').getAttribute('height')))
    .toBe(Math.ceil((await widget.boundingBox())?.height ?? 0));
  await page.locator('iframe').evaluate((element) => element.setAttribute('width', '600'));
  await expect
    .poll(async () => Number(await page.locator('iframe').getAttribute('height')))
    .toBe(Math.ceil((await widget.boundingBox())?.height ?? 0));
  const link = widget.getByRole('link', { name: 'Till gruppens sida' });
  await expect(link).toHaveAttribute('target', '_blank');
  expect(complaints.splice(0).join('\n')).toContain('/embed/v1/yhdyspinta.js');
});

test('without a script that listens the frame keeps its height and scrolls', async ({ page, baseURL }) => {
  site = await siteWith({
    body: `<iframe src="${baseURL}/embed/v1/goals?municipality=853" title="Tavoitteet" width="300" height="150"></iframe>`,
    policy: "default-src 'none'; frame-src http:",
  });
  await page.goto(site.address);
  const content = page.frameLocator('iframe');
  await expect(content.getByRole('heading')).toBeVisible();
  await expect(page.locator('iframe')).toHaveAttribute('height', '150');
  expect(await content.locator('html').evaluate((html) => html.scrollHeight > html.clientHeight)).toBe(true);
});

test('an unknown widget is no page, and the app itself is shown in no frame', async ({
  page,
  request,
  baseURL,
  complaints,
}) => {
  expect((await request.get('/embed/v1/anything')).status()).toBe(404);
  site = await siteWith({
    body: `<iframe src="${baseURL}/groups" title="Ryhmät" width="300" height="150"></iframe>`,
    policy: "default-src 'none'; frame-src http:",
  });
  await page.goto(site.address);
  await expect.poll(() => complaints.join('\n')).toContain('frame-ancestors');
  complaints.splice(0);
});

for (const [path, language] of [
  ['/embed/', 'fi'],
  ['/embed/sv', 'sv'],
  ['/embed/en', 'en'],
] as const) {
  test(`a plain page shows all widgets: ${language}`, async ({ page }) => {
    await page.goto(path);
    await shown(page);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect(page.frameLocator('iframe').getByRole('heading')).toBeVisible();
    await expectAccessible(page);
  });
}

const firstGoal = (main: Locator) => main.locator('.goal-row h3').first().innerText();
const lead = async (main: Locator) => (await main.locator('.lead b').first().innerText()).trim();

/** Public pages, the widget of each, and a word of the page that the widget must say too. */
const PUBLIC = [
  { path: '/groups/$groupId', widget: 'coverage', same: lead },
  { path: '/groups/$groupId/goals?status=IN_PROGRESS', widget: 'goals', same: firstGoal },
  { path: '/counties/05', widget: 'coverage', same: lead },
  { path: '/counties/05/goals?late=true', widget: 'goals', same: firstGoal },
  {
    path: '/indicators/$indicatorId?area=COUNTY%3A05',
    widget: 'indicator',
    same: (main: Locator) => main.locator('section.card p b').first().innerText(),
  },
];

test('public pages offer the code of exactly what they show', async ({
  app,
  page,
  request,
  baseURL,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const known = await examples(request);
  for (const { path, widget, same } of PUBLIC) {
    await app.open(addressOf(path, known), 'sv');
    const told = await same(app.main);
    await page.getByRole('button', { name: 'Bädda in' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.frameLocator('iframe').getByRole('heading').first()).toBeVisible();
    await expectAccessible(page);
    const codes: string[] = [];
    for (const kind of ['Komponent', 'Ram']) {
      await dialog.getByRole('button', { name: kind }).click();
      await dialog.getByRole('button', { name: /^Kopiera/ }).click();
      codes.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    const [component = '', frame = ''] = codes;
    const elsewhere = await siteWith({
      body: component + frame,
      policy: `${allowing(baseURL ?? '')}; frame-src http:`,
    });
    await page.goto(elsewhere.address);
    await expect(page.locator(`yhdyspinta-${widget}`).getByText(told).first()).toBeVisible();
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect(page.frameLocator('iframe').getByText(told).first()).toBeVisible();
    await elsewhere.close();
  }
});
