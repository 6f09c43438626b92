import { expect, type Locator } from '@playwright/test';
import { App } from './app';
import { expectAccessible } from './axe';

/** A day of next year, such as 31.5. as "05-31". */
export const nextYear = (day: string) => `${new Date().getFullYear() + 1}-${day}`;

/** The calendar day in Helsinki so many days from now. */
export function dayFromNow(days: number): string {
  const then = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Helsinki' }).format(then);
}

/** Begins a goal in the group of whoever has signed in, and gives the field of its title. */
export async function beginGoal(app: App): Promise<Locator> {
  await app.openOwnGroup('Tavoitteet');
  await app.page.getByRole('link', { name: 'Uusi tavoite' }).click();
  await app.settled();
  return app.page.getByRole('textbox', { name: 'Tavoite', exact: true });
}

/** Agreeing is refused, with everything that is missing. */
export async function refuseToAgree(app: App) {
  await app.page.getByRole('button', { name: 'Sovi tavoite' }).click();
  const refusal = app.page.getByRole('status').filter({ hasText: '3 asiaa puuttuu' });
  await expect(refusal).toContainText('Nimeä vastuuhenkilö.');
  await expect(refusal).toContainText('Sovi määräaika.');
  await expect(refusal).toContainText('Kirjaa ainakin yksi toimenpide');
  await expectAccessible(app.page);
}

interface Missing {
  due: string;
  action: string;
  /** The beginning of the name of who does the action. */
  doer: string;
  actionDue: string;
}

/** Each reason leads to the field that mends it; then the goal is agreed. */
export async function mendAndAgree(app: App, { due, action, doer, actionDue }: Missing) {
  const { page } = app;
  await page.getByRole('link', { name: 'Nimeä vastuuhenkilö.' }).click();
  const owner = page.getByRole('combobox', { name: 'Vastuuhenkilö' });
  await expect(owner).toBeFocused();
  await expectAccessible(page);
  await owner.selectOption({ index: 1 });
  await app.fillDate('Määräaika', due);
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(page.getByText('Muutokset on tallennettu.')).toBeVisible();
  await app.settled();
  await page.getByRole('link', { name: 'Kirjaa ainakin yksi toimenpide' }).click();
  await page.getByRole('textbox', { name: 'Toimenpide', exact: true }).fill(action);
  const responsible = page.getByRole('combobox', { name: 'Toteuttaja' });
  const seat = await responsible.locator('option', { hasText: doer }).first().getAttribute('value');
  await responsible.selectOption(seat);
  await app.fillDate('Toimenpiteen määräaika', actionDue);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lisää', exact: true }).click();
  await expect(page.getByText('Toimenpide on lisätty.')).toBeVisible();
  await page.getByRole('button', { name: 'Sovi tavoite' }).click();
  await expect(page.getByText('Tavoite on sovittu.')).toBeVisible();
}

/** The same goal of another group shows while the title is typed; it opens beside, and what was typed stays. */
export async function findWhileWriting(app: App, typed: string, goal: string): Promise<App> {
  const title = await beginGoal(app);
  await title.fill(typed);
  const same = app.page.getByRole('link', { name: goal });
  await expect(same).toBeVisible();
  await expectAccessible(app.page);
  const opened = app.page.waitForEvent('popup');
  await same.click();
  const model = new App(await opened);
  await model.settled();
  await expect(model.heading).toHaveText(goal);
  await expect(title).toHaveValue(typed);
  return model;
}

/** Takes the goal on the page over as a draft of Naantali's group; the two goals then tell of each other. */
export async function adopt(app: App, goal: string, action: string) {
  const { page } = app;
  await page.getByRole('button', { name: /^Ota luonnokseksi: Naantali/ }).click();
  await expect(page.getByText('Tavoite on nyt luonnoksena omassa ryhmässä.')).toBeVisible();
  await app.settled();
  const lineage = page.getByRole('region', { name: 'Mihin tavoite liittyy' });
  await expect(lineage).toContainText('Lähtökohtana toisen ryhmän tavoite');
  await expect(lineage).toContainText('Turun LAPE-ryhmä');
  await expect(app.main).toContainText(action);
  await expect(app.main).toContainText('toteuttaja puuttuu');
  await expectAccessible(page);
  await lineage.getByRole('link', { name: goal }).click();
  await expect(lineage).toContainText('Otettu lähtökohdaksi toisessa ryhmässä');
  await expect(page.getByRole('link', { name: /^Tavoite on jo otettu käyttöön ryhmässä/ })).toBeVisible();
  await expectAccessible(page);
}
