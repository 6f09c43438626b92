import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { App, Language } from './support/app';
import { expectAccessible } from './support/axe';
import { addressOf, examples, OWN_PAGES, PUBLIC_PAGES } from './support/pages';
import { expect, test } from './support/test';

test('every page of the app is looked at here', async () => {
  const routes = await readFile(new URL('../src/app/routes.tsx', import.meta.url), 'utf8');
  const own = [...routes.matchAll(/\bat\('([^']+)'\)/g)].map(([, path]) => path);
  const lookedAt = [...PUBLIC_PAGES, ...Object.values(OWN_PAGES).flat()].map(
    (page) =>
      page
        .replace('/05', '/$code')
        .replace('$ownIndicatorId', '$indicatorId')
        .replace('last-chair', '$code')
        .split('?')[0],
  );
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((path) => !lookedAt.includes(path))).toEqual([]);
});

test('the pages for everybody are accessible', async ({ app, page }, { project }) => {
  await look(PUBLIC_PAGES, project.metadata.languages, app, page);
});

for (const [user, paths] of Object.entries(OWN_PAGES)) {
  test(`the pages of ${user} are accessible`, async ({ app, page }, { project }) => {
    await app.signIn(user);
    await look(paths, project.metadata.languages, app, page);
  });
}

async function look(paths: readonly string[], languages: Language[], app: App, page: Page) {
  test.setTimeout(600_000);
  const known = await examples(page.request);
  for (const path of paths) {
    await test.step(path, async () => {
      const address = addressOf(path, known);
      await app.open(address);
      await expect(page).toHaveURL(address);
      await expectSoundInEach(languages, app, page);
    });
  }
}

/** The page stays where it is while it changes its language; it ends in Finnish, as it began. */
async function expectSoundInEach(languages: Language[], app: App, page: Page) {
  for (const language of languages) {
    await app.speak(language);
    await expectSound(app, page, language);
  }
  await app.speak('fi');
}

/** In its language, named, without faults and no wider than the screen. */
async function expectSound(app: App, page: Page, language: Language) {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(`${await app.heading.innerText()} – Yhdyspinta`);
  // The colours are the same in every language, and looking at each of them is what takes longest.
  await expectAccessible(page, language === 'fi' ? [] : ['color-contrast']);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    `${page.url()} is as wide as the screen`,
  ).toBeLessThanOrEqual(0);
}
