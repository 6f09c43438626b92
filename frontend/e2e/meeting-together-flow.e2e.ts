import { expectAccessible } from './support/axe';
import { agenda, closeMeeting, expectNarrow, openMeeting, plannedMeeting } from './support/meetings';
import { expect, test } from './support/test';

/** In order: a member proposes, the chair takes it up, two write the same notes, the member reads what became of it. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

const MEETING = 'Yhdessä pidetty kokous';
const MATTER = 'Iltapäivien kerhot';
const PROPOSAL = 'Koulupudokkaiden tuki';

let address = '';

test('a member answers and proposes a matter; outsiders see the day and the place alone', async ({
  app,
  page,
  another,
}) => {
  await app.signIn('pj.turku');
  address = await plannedMeeting(page.request, MEETING, MATTER);

  const member = await another('jasen.turku');
  await member.open(address);
  await expect(agenda(member)).toContainText(MATTER);
  await expect(member.page.getByRole('button', { name: 'Lisää asia' })).toHaveCount(0);
  await member.page.getByRole('button', { name: 'Osallistun etänä' }).click();
  await expect(member.main).toContainText('Olet ilmoittanut osallistuvasi etänä.');
  await expectAccessible(member.page);
  await member.page.getByRole('link', { name: 'kaikki kokoukset' }).click();
  await member.settled();
  await member.page.getByRole('button', { name: 'Ehdota asiaa' }).click();
  await member.page.getByRole('textbox', { name: 'Mistä pitäisi puhua?' }).fill(PROPOSAL);
  await member.page.getByRole('button', { name: 'Lähetä ehdotus' }).click();
  const proposal = member.page.getByRole('listitem').filter({ hasText: PROPOSAL });
  await expect(proposal).toContainText('odottaa');
  await expectAccessible(member.page);

  const outsider = await another();
  await outsider.open(address);
  await expect(outsider.main).toContainText('Kaupungintalo');
  await expect(outsider.main).not.toContainText(MATTER);
  await expectAccessible(outsider.page);
});

test('the chair takes the proposal up, and of two who write the same notes nobody loses text', async ({
  app,
  page,
  another,
}) => {
  await app.signIn('pj.turku');
  await app.open(address);
  await page.getByRole('button', { name: `Ota listalle: ${PROPOSAL}` }).click();
  await expect(agenda(app)).toContainText(PROPOSAL);
  await page.getByRole('button', { name: 'Tulen', exact: true }).click();
  await expect(app.main).toContainText('Olet ilmoittanut tulevasi.');
  await openMeeting(app);
  await page.getByRole('button', { name: /^Merkitse ilmoittautuneet/ }).click();
  const member = page.getByRole('group', { name: 'Läsnäolo: Demo-Jäsen Turku' });
  await expect(member.getByRole('button', { name: 'etänä' })).toHaveAttribute('aria-pressed', 'true');
  const notes = page.getByRole('textbox', { name: 'Muistiinpanot' });

  await test.step('notes are stored as they are typed', async () => {
    await notes.fill('Puheenjohtaja kirjaa.');
    await expect(page.getByRole('status').filter({ hasText: 'Tallessa.' })).toBeVisible();
  });

  await test.step('two who write the same notes see both versions, and keep both', async () => {
    const secretary = await another('sihteeri.turku');
    await secretary.open(`${address}/run`);
    const theirs = secretary.page.getByRole('textbox', { name: 'Muistiinpanot' });
    await expect(theirs).toHaveValue('Puheenjohtaja kirjaa.');
    await notes.pressSequentially(' Nuoret toivoivat lauantaita.');
    await theirs.fill('Puheenjohtaja kirjaa. Sihteeri kirjaa.');
    await secretary.page.getByRole('heading', { level: 1 }).click();
    const saved = { hasText: 'Tallessa.' };
    const oneChooses = async (screen: typeof app) => {
      const both = screen.page.getByRole('button', { name: 'Pidä molemmat' });
      if (!(await both.isVisible())) return;
      await expect(screen.main).toContainText('Joku muu kirjoitti samaan kohtaan');
      await expectAccessible(screen.page);
      await both.click();
    };
    await expect(async () => {
      await oneChooses(app);
      await oneChooses(secretary);
      await expect(app.page.getByRole('status').filter(saved)).toBeVisible({ timeout: 500 });
      await expect(secretary.page.getByRole('status').filter(saved)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(notes).toHaveValue(/Sihteeri kirjaa\./, { timeout: 30_000 });
    await expect(notes).toHaveValue(/Nuoret toivoivat lauantaita\./);
  });

  await test.step('closing tells what is still open', async () => {
    await closeMeeting(app, MEETING, PROPOSAL);
    await expect(app.main).toContainText('Nuoret toivoivat lauantaita.');
    await expectNarrow(app);
  });
});

test('the member reads the minutes, and sees that what was not reached waits again', async ({
  app,
  page,
}) => {
  await app.signIn('jasen.turku');
  await app.open(address);
  await page.getByRole('link', { name: 'Pöytäkirja' }).click();
  await app.settled();
  await expect(app.main).toContainText('Sihteeri kirjaa.');
  await page.getByRole('link', { name: 'kaikki kokoukset' }).click();
  await app.settled();
  await expect(page.getByRole('listitem').filter({ hasText: PROPOSAL })).toContainText('odottaa');
});
