import type { Page } from '@playwright/test';
import { tokenOf } from './support/machine';
import { hasPython, Reader, type Send, signed } from './support/programs';
import { expect, test } from './support/test';

/** The programs for a shell are run by whoever connects an intranet (integrator-flow). */
const LANGUAGES = ['TypeScript', 'Java', 'Python'] as const;

for (const language of LANGUAGES) {
  test(`the five-minute start does what it says in ${language}`, async ({ app, page }) => {
    test.setTimeout(180_000);
    await app.open('/developers');
    await page.getByRole('radio', { name: language }).check();
    await page.reload();
    await app.settled();
    await expect(page.getByRole('radio', { name: language }), 'the choice is kept').toBeChecked();
    const reader = await Reader.of(page);
    if (language === 'Python' && !(await hasPython())) {
      console.log('PYTHON IS NOT HERE: the programs of the five-minute start were not run in Python.');
      return;
    }
    const { read, token, write, changes } = reader.programs;
    expect(await reader.run(read), 'it reads').toMatch(/Turun LAPE-ryhmä[\s\S]*COVERED/);
    expect(await reader.run(token), 'it knows who it is').toContain('intranet-turku');
    expect(await reader.run(write), 'it writes').toMatch(/Written, changed and thrown away: .*[0-9a-f-]{36}/);

    await reader.run(changes);
    const goal = await draft(page, reader.variables);
    await expect(async () =>
      expect(await reader.run(changes), 'it hears of a goal').toContain(goal),
    ).toPass();
    expect(await reader.run(changes), 'it hears of it once').not.toContain(goal);

    const { secret } = await reader.subscribe();
    await reader.receive((send, printed) => expectOnlyGenuine(send, printed, secret));
  });
}

const MESSAGE = '{"type":"goal.agreed","data":{"objectId":"ä"}}';

async function expectOnlyGenuine(send: Send, printed: string[], secret: string) {
  const genuine = () => signed(MESSAGE, 'msg_1', secret);
  expect(await send(genuine(), MESSAGE)).toBe(204);
  expect(await send(genuine(), MESSAGE), 'the same again').toBe(204);
  expect(await send(signed('{}', 'msg_2', secret), MESSAGE), 'another body').toBe(401);
  const foreign = `whsec_${Buffer.alloc(32).toString('base64')}`;
  expect(await send(signed(MESSAGE, 'msg_2', foreign), MESSAGE), 'a foreign secret').toBe(401);
  expect(await send({ ...genuine(), 'webhook-timestamp': '1' }, MESSAGE), 'an old one').toBe(401);
  expect(await send({}, MESSAGE), 'no signature').toBe(401);
  await expect.poll(() => printed.filter((line) => line === `Genuine: ${MESSAGE}`).length).toBe(1);
}

/** Drafts a goal as the client of the page. */
async function draft(page: Page, { CLIENT_ID = '', CLIENT_SECRET = '' }: Record<string, string>) {
  const Authorization = `Bearer ${await tokenOf(CLIENT_ID, CLIENT_SECRET)}`;
  const groups = await (await page.request.get('/api/v1/groups?municipality=853')).json();
  const made = await page.request.post(`/api/v1/groups/${groups.items[0].id}/goals`, {
    headers: { Authorization },
    data: { title: 'Kehittäjän kokeilu', themeCodes: ['FAMILY_CENTRE'] },
  });
  expect(made.status(), await made.text()).toBe(201);
  return (await made.json()).id;
}
