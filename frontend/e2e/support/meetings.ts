import { type APIRequestContext, expect, type Locator } from '@playwright/test';
import type { App } from './app';
import { expectAccessible } from './axe';
import { OWN } from './pages';

export const VOICE = 'Lasten ja nuorten ääni';

export function agenda(app: App): Locator {
  return app.page.getByRole('region', { name: 'Esityslista', exact: true });
}

/** Nothing on the page is wider than the phone. */
export async function expectNarrow(app: App) {
  const excess = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess, 'wider than the screen by').toBeLessThanOrEqual(0);
}

/** The first suggestion is taken to the agenda, and is no longer offered. */
export async function acceptFirstSuggestion(app: App) {
  const suggestions = app.page.getByRole('region', { name: 'Ehdotukset esityslistalle' });
  const first = suggestions.getByRole('listitem').first();
  const title = await first.locator('.suggestion').innerText();
  await expectAccessible(app.page);
  const offers = suggestions.getByRole('button', { name: `Ota listalle: ${title}`, exact: true });
  const before = await offers.count();
  await first.getByRole('button', { name: /^Ota listalle/ }).click();
  await expect(agenda(app)).toContainText(title);
  await expect.poll(() => offers.count()).toBeLessThan(before);
}

/** Adds an item and moves it before the others. */
export async function addFirstItem(app: App, matter: string, type: string) {
  const { page } = app;
  await page.getByRole('button', { name: 'Lisää asia' }).click();
  await page.getByRole('textbox', { name: 'Asia' }).fill(matter);
  await page.getByRole('radio', { name: type }).check();
  await page.getByRole('button', { name: 'Lisää esityslistalle' }).click();
  await expect(agenda(app)).toContainText(matter);
  await page.getByRole('button', { name: 'Muuta järjestystä' }).click();
  const up = page.getByRole('button', { name: `Siirrä ylemmäs: ${matter}` });
  while (await up.isEnabled()) await up.click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tallenna järjestys' }).click();
  await expect(agenda(app).getByRole('listitem').first()).toContainText(matter);
}

/** Opens the meeting on its running page. */
export async function openMeeting(app: App) {
  await app.page.getByRole('link', { name: 'Pidä kokous' }).click();
  await app.settled();
  await expectAccessible(app.page);
  await app.page.getByRole('button', { name: 'Avaa kokous' }).click();
}

/** A guest speaks for a perspective; no name is written down. */
export async function addGuest(app: App, voice: string) {
  const { page } = app;
  await page.getByRole('button', { name: 'Lisää vieras' }).click();
  await page.getByRole('combobox', { name: 'Mitä näkökulmaa vieras edustaa?' }).selectOption(voice);
  await page.getByRole('button', { name: 'Lisää', exact: true }).click();
  await expect(page.getByRole('button', { name: `Poista vieras: ${voice}` })).toBeVisible();
}

/** A decision without a word of what it means for children is refused; with it, it is written down. */
export async function decide(app: App, decision: string, impact: string) {
  const { page } = app;
  await page.getByRole('button', { name: 'Kirjaa päätös' }).click();
  await page.getByRole('textbox', { name: 'Mitä päätettiin?' }).fill(decision);
  await page.getByRole('button', { name: 'Tallenna päätös' }).click();
  await expect(page.getByRole('alert')).toContainText('Lapsivaikutukset');
  await page.getByRole('radio', { name: 'Vaikutukset lapsiin on arvioitu' }).check();
  await page.getByRole('textbox', { name: 'Miten päätös vaikuttaa lapsiin?' }).fill(impact);
  await expect(app.main).toContainText(VOICE);
  await expectAccessible(page);
  await expectNarrow(app);
  await page.getByRole('button', { name: 'Tallenna päätös' }).click();
  await expect(page.getByRole('region', { name: 'Päätös', exact: true })).toContainText(decision);
}

/** Closing tells what is still open and makes the minutes, where it leads. */
export async function closeMeeting(app: App, title: string, ...told: string[]) {
  await app.page.getByRole('button', { name: 'Päätä kokous', exact: true }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Päätetäänkö kokous?' });
  for (const words of told) await expect(dialog).toContainText(words);
  await expectAccessible(app.page);
  await dialog.getByRole('button', { name: 'Päätä kokous nyt' }).click();
  await expect(app.heading).toHaveText(`${title} – pöytäkirja`);
  await app.settled();
}

/** A meeting of Turku's group this afternoon with one item, planned over the API by whoever has signed in. */
export async function plannedMeeting(
  request: APIRequestContext,
  title: string,
  item: string,
): Promise<string> {
  const made = async (address: string, data: object): Promise<{ id: string }> => {
    const answer = await request.post(`/api/v1${address}`, {
      headers: { ...OWN, 'Idempotency-Key': crypto.randomUUID() },
      data,
    });
    expect(answer.status(), await answer.text()).toBe(201);
    return answer.json();
  };
  const groups = await (await request.get('/api/v1/groups?municipality=853')).json();
  const start = Date.now() + 3_600_000;
  const meeting = await made(`/groups/${groups.items[0].id}/meetings`, {
    title,
    startAt: new Date(start).toISOString(),
    endAt: new Date(start + 3_600_000).toISOString(),
    place: 'Kaupungintalo',
    public: true,
  });
  await made(`/meetings/${meeting.id}/agenda-items`, { type: 'DISCUSS', title: item });
  return `/meetings/${meeting.id}`;
}
