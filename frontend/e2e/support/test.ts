import { type BrowserContext, test as base, expect } from '@playwright/test';
import { App } from './app';

interface Fixtures {
  app: App;
  /** Another person at the same time, on a screen of their own; somebody who has not signed in when no user is named. */
  another: (user?: string) => Promise<App>;
  /** Everything the browser complained about: errors of the page, blocked by the security policy, failed scripts, malformed requests. */
  complaints: string[];
}

/** A test with the app at hand; it fails when the browser's console holds an error that the test did not expect. */
export const test = base.extend<Fixtures>({
  app: async ({ page, complaints: _ }, use) => {
    await use(new App(page));
  },
  another: async ({ browser, viewport, hasTouch, locale }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (user) => {
      const context = await browser.newContext({ viewport, hasTouch, locale });
      contexts.push(context);
      const app = new App(await context.newPage());
      if (user) await app.signIn(user);
      return app;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        // The browser itself notes each refused request; those are for the test to judge.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          complaints.push(message.text());
        }
      });
      // What the app asks for by itself is well-formed, and the service never fails. What a person typed may be wrong.
      page.on('response', (response) => {
        const status = response.status();
        const method = response.request().method();
        if (response.url().includes('/api/') && ((status === 400 && method === 'GET') || status >= 500)) {
          complaints.push(`${status} for ${method} ${response.url()}`);
        }
      });
      await use(complaints);
      expect(complaints, 'console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
