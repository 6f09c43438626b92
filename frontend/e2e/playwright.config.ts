import { defineConfig, devices } from '@playwright/test';
import { LANGUAGES } from './support/app';

const LAST = ['**/*guide.e2e.ts', '**/clients.e2e.ts'];
const ONCE = ['**/*flow.e2e.ts', ...LAST];
const appUrl = process.env.YHDYSPINTA_PUBLIC_URL ?? 'http://localhost:3000';

/** Runs in Debian's Chromium against the started service; the addresses come from the launcher. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../target/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: appUrl,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    // A trace of every step costs half of the time: ask for it when a failure is not clear from its screenshot.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // What changes data runs once and chooses its own screens; the guides close the gap for good, so they come last.
    { name: 'flow', testMatch: '**/*flow.e2e.ts' },
    {
      name: 'wide',
      testIgnore: ONCE,
      metadata: { languages: LANGUAGES },
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'narrow',
      testIgnore: ONCE,
      metadata: { languages: ['fi'] },
      use: { viewport: { width: 375, height: 812 }, hasTouch: true },
    },
    { name: 'guide', testMatch: LAST, dependencies: ['flow', 'wide', 'narrow'] },
  ],
});
