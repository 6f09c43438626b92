import { expect } from '@playwright/test';
import type { App } from './app';

interface NewClient {
  clientId: string;
  name: string;
  email: string;
  municipality: string;
  /** What it may do beside what is offered. */
  scopes: string[];
}

/** The administrator's pages of the systems that use the API. */
export class ClientsPage {
  constructor(private readonly app: App) {}

  /** Makes a client; gives its secret, as it is shown this once. */
  async add({ clientId, name, email, municipality, scopes }: NewClient): Promise<string> {
    const { page } = this.app;
    await this.app.open('/admin/clients');
    await page.getByRole('textbox', { name: 'Tunnus' }).fill(clientId);
    await page.getByRole('textbox', { name: 'Nimi' }).fill(name);
    await page.getByRole('textbox', { name: 'Yhteyshenkilön sähköposti' }).fill(email);
    await page.getByRole('textbox', { name: 'Kunnat' }).fill(municipality);
    for (const scope of scopes) await page.getByRole('checkbox', { name: scope }).check();
    await page.getByRole('button', { name: 'Lisää järjestelmä' }).click();
    return this.shownSecret();
  }

  /** From the list to the page of one. */
  async openOne(name: string) {
    await this.app.page.getByRole('link', { name }).last().click();
    await this.app.settled();
  }

  async save() {
    const { page } = this.app;
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Tallenna muutokset' }).click();
    expect((await saved).status()).toBe(200);
    await this.app.settled();
  }

  get limit() {
    return this.app.page.getByRole('spinbutton', { name: /^Pyyntöjä minuutissa/ });
  }

  scope(name: string) {
    return this.app.page.getByRole('checkbox', { name });
  }

  /** Makes another secret, and gives it. */
  async renew(): Promise<string> {
    await this.press('Tee uusi salaisuus');
    return this.shownSecret();
  }

  async close() {
    await this.press('Sulje');
    await expect(this.app.page.getByText('suljettu', { exact: true })).toBeVisible();
  }

  private async press(name: string) {
    await this.app.main.getByRole('button', { name, exact: true }).click();
    await this.app.page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
  }

  private async shownSecret(): Promise<string> {
    const notice = this.app.page.getByRole('status').filter({ hasText: 'Salaisuus on valmis' });
    const secret = notice.locator('dt', { hasText: 'Salaisuus' }).locator('..').locator('code');
    await expect(secret).toHaveText(/^\S{20,}$/);
    return (await secret.textContent()) ?? '';
  }
}
