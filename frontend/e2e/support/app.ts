import { expect, type Locator, type Page } from '@playwright/test';
import { type Hands, pointer } from './hands';
import { keepSession, takeUpSession } from './session';

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words that the browser tests look for, as a reader of each language sees them. */
const SIGN_IN: Record<Language, string> = { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' };
const NAMES: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };
const SIGN_OUT = 'Kirjaudu ulos';

/** What every page of the app has: address, heading, navigation, languages, sign-in. Page objects extend it. */
export class App {
  constructor(readonly page: Page) {}

  /** Opens an address and waits until the page has its heading and its data. */
  async open(path: string, language: Language = 'fi') {
    const separator = path.includes('?') ? '&' : '?';
    await this.page.goto(language === 'fi' ? path : `${path}${separator}lang=${language}`);
    await this.settled();
  }

  /** Changes the language of the page as it stands. */
  async speak(language: Language) {
    const html = this.page.locator('html');
    if ((await html.getAttribute('lang')) === language) return;
    await this.page.getByRole('button', { name: NAMES[language], exact: true }).first().click();
    await expect(html).toHaveAttribute('lang', language);
    await this.settled();
  }

  async settled() {
    await expect(this.heading).toHaveText(/[^…]/);
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** A link of the main navigation, by its name. */
  nav(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name });
  }

  /** Signs in with a demo user: as it was left in this worker, or through the identity provider the first time. */
  async signIn(user: string) {
    if (await takeUpSession(user, this.page.context())) {
      await this.open('/');
      await expect(this.account.or(this.signInLink)).toBeVisible();
      if (await this.account.isVisible()) return;
    }
    await this.signInAnew(user);
    await keepSession(user, this.page.context());
  }

  /** Signs in through the real identity provider, as a person does. */
  async signInAnew(user: string, hands: Hands = pointer) {
    await this.open('/');
    await hands.press(this.signInLink);
    // The identity provider admits one sign-in of a user at a time, and another test may be at it.
    await expect(async () => {
      if (await this.page.locator('#kc-login').isVisible()) {
        await hands.write(this.page.locator('#username'), user);
        await hands.write(this.page.locator('#password'), 'demo');
        await hands.press(this.page.locator('#kc-login'));
      }
      await expect(this.account).toBeVisible();
    }).toPass({ timeout: 60_000 });
    await this.settled();
  }

  /** What opens the menu of whoever has signed in. */
  private get account(): Locator {
    return this.page.locator('.account-button');
  }

  private get signInLink(): Locator {
    return this.page.getByRole('banner').getByRole('link', { name: SIGN_IN.fi });
  }

  /** From the front page to a tab of the group where the user has a seat. */
  async openOwnGroup(tab: string) {
    await this.main
      .getByRole('link', { name: /LAPE-ryhmä$/ })
      .first()
      .click();
    await this.settled();
    await this.page.getByRole('link', { name: tab, exact: true }).click();
    await this.settled();
  }

  async signOut() {
    await this.account.click();
    await this.page.getByRole('button', { name: SIGN_OUT }).click();
    await expect(this.signInLink).toBeVisible();
  }

  /** Types a day into a date field part by part, as a person does. */
  async fillDate(label: string, day: string) {
    await this.fillParts(label, day.split('-').reverse());
  }

  /** Types a time of day into a time field part by part. */
  async fillTime(label: string, time: string) {
    await this.fillParts(label, time.split(':'));
  }

  private async fillParts(label: string, values: string[]) {
    const parts = this.page.getByRole('group', { name: label }).getByRole('spinbutton');
    for (const [index, value] of values.map(Number).entries()) {
      // A form that is just opening may still take the focus to its beginning.
      await expect(async () => {
        await parts.nth(index).click();
        await this.page.keyboard.type(String(value));
        await expect(parts.nth(index)).toHaveAttribute('aria-valuenow', String(value), { timeout: 1_000 });
      }).toPass();
    }
  }
}
