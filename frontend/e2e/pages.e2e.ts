import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { App, Language } from './support/app';
import { LANGUAGES } from './support/app';
import { expectAccessible } from './support/axe';
import { addressOf, examples, OWN_PAGES, PUBLIC_PAGES } from './support/pages';
import { expect, test } from './support/test';

test('every page of the app is looked at here', async () => {
  const routes = await readFile(new URL('../src/app/routes.tsx', import.meta.url), 'utf8');
  const own = [...routes.matchAll(/\bat\('([^']+)'\)/g)].map(([, path]) => path);
  const lookedAt = [...PUBLIC_PAGES, ...Object.values(OWN_PAGES).flat()].map(
    (page) => page.replace('/05', '/$code').split('?')[0],
  );
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((path) => !lookedAt.includes(path))).toEqual([]);
});

for (const language of LANGUAGES) {
  for (const path of PUBLIC_PAGES) {
    test(`${path} is accessible in ${language}`, async ({ app, page }) => {
      await app.open(addressOf(path, await examples(page.request)), language);
      await expectSound(app, page, language);
    });
  }

  for (const [user, paths] of Object.entries(OWN_PAGES)) {
    test(`the pages of ${user} are accessible in ${language}`, async ({ app, page }) => {
      test.setTimeout(150_000);
      await app.signIn(user);
      const known = await examples(page.request);
      for (const path of paths) {
        await test.step(path, async () => {
          await app.open(addressOf(path, known), language);
          await expect(page).toHaveURL(new RegExp(`lang=${language}|^[^?]*(\\?\\w+=\\w+)?$`));
          await expectSound(app, page, language);
        });
      }
    });
  }
}

/** In its language, named, without faults and no wider than the screen. */
async function expectSound(app: App, page: Page, language: Language) {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(`${await app.heading.innerText()} – Yhdyspinta`);
  await expectAccessible(page);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    `${page.url()} is as wide as the screen`,
  ).toBeLessThanOrEqual(0);
}
