import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

test.describe.configure({ timeout: 240_000 });
test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

const TITLE = 'Lasten paneeli koulumatkoista';
const SAID = 'Pyörätie loppuu kesken ennen koulua.';
const DONE = 'Kunta jatkaa pyörätien koululle saakka ensi kesänä.';

test('a hearing is written down, waits on the front page and is answered in one tap, for anybody to read', async ({
  app,
  page,
  another,
}) => {
  await app.signIn('pj.turku');
  await app.openOwnGroup('Kuulemiset');
  await page.getByRole('link', { name: 'Kirjaa kuuleminen' }).click();
  await app.settled();

  await test.step('all that is missing is told at once, and what was typed stays', async () => {
    await page.getByRole('textbox', { name: 'Otsikko' }).fill(TITLE);
    await page.getByRole('button', { name: 'Tallenna kuuleminen' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Miten kuultiin?: Täytä tämä kohta.');
    await expect(alert).toContainText('Mitä sanottiin: Täytä tämä kohta.');
    await expect(alert).toContainText('Keiden ääntä kuultiin?: Valitse vähintään yksi.');
    await expectAccessible(page);
  });

  await test.step('it is written down', async () => {
    await page.getByRole('radio', { name: 'lasten paneeli' }).check();
    await page.getByRole('textbox', { name: 'Mitä sanottiin' }).fill(SAID);
    await page.getByRole('textbox', { name: 'Otsikko' }).fill(TITLE);
    await page.getByRole('spinbutton', { name: 'Montako kuultiin?' }).fill('12');
    await page.getByRole('checkbox', { name: 'Lasten ja nuorten ääni' }).check();
    await page.getByRole('button', { name: 'Tallenna kuuleminen' }).click();
    await expect(app.heading).toHaveText(TITLE);
    await expect(app.main).toContainText('Ryhmä ei ole vielä vastannut.');
  });

  await test.step('the front page leads to the answer', async () => {
    await app.open('/');
    const waits = page.getByRole('region', { name: 'Odottaa sinua' });
    const more = waits.getByRole('button', { name: /^Näytä vielä/ });
    if (await more.isVisible()) await more.click();
    await waits.getByRole('link', { name: `Vastaa: ${TITLE}` }).click();
    await app.settled();
    const answer = page.getByRole('textbox', { name: 'Mitä muuttui, tai miksi ei?' });
    await expect(answer).toBeFocused();
    await expectAccessible(page);
    await answer.fill(DONE);
    await page.getByRole('button', { name: 'Tallenna vastaus' }).click();
    await expect(page.getByText('Vastaus on tallennettu.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Poista kuuleminen' })).toHaveCount(0);
  });

  await test.step('anybody reads what was said and what was done', async () => {
    const reader = await another();
    await reader.open(new URL(page.url()).pathname);
    await expect(reader.main).toContainText(DONE);
    await expect(reader.page.getByRole('link', { name: 'Muuta vastausta' })).toHaveCount(0);
    await reader.page.getByRole('link', { name: 'kaikki kuulemiset' }).click();
    await reader.settled();
    await expect(reader.page.getByRole('listitem').filter({ hasText: TITLE })).toContainText(SAID);
  });
});
