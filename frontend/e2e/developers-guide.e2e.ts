import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import ts from 'typescript';
import { expect, test } from './support/test';

const run = promisify(execFile);

const LANGUAGES = ['curl', 'TypeScript', 'Java', 'Python'] as const;

for (const language of LANGUAGES) {
  test(`the five-minute start does what it says in ${language}`, async ({ app, page }) => {
    test.setTimeout(180_000);
    await app.open('/developers');
    await page.getByRole('radio', { name: language }).check();
    await page.reload();
    await app.settled();
    await expect(page.getByRole('radio', { name: language }), 'the choice is kept').toBeChecked();

    const { environment, programs } = await shown(page);
    expect(programs.map(({ file }) => file.replace(/\..*/, '').toLowerCase())).toEqual([
      'read',
      'token',
      'write',
      'changes',
      'receive',
    ]);
    const [read, token, write, changes, receive] = programs as [Program, Program, Program, Program, Program];
    const folder = await mkdtemp(join(tmpdir(), 'yhdyspinta-developers-'));
    for (const { file, code } of programs) await writeFile(join(folder, file), code);
    const obey = ({ command }: Program) => execute(folder, `${environment}\n${command}`);

    if (language === 'Python' && !(await hasPython())) {
      console.log('PYTHON IS NOT HERE: the programs of the five-minute start were not run in Python.');
      return;
    }
    expect(await obey(read), 'it reads').toMatch(/Turun LAPE-ryhmä[\s\S]*COVERED/);
    expect(await obey(token), 'it knows who it is').toContain('intranet-turku');
    expect(await obey(write), 'it writes').toMatch(/Written, changed and thrown away: .*[0-9a-f-]{36}/);

    await obey(changes);
    const goal = await draft(page, environment);
    await expect(async () => expect(await obey(changes), 'it hears of a goal').toContain(goal)).toPass();
    expect(await obey(changes), 'it hears of it once').not.toContain(goal);

    await (language === 'curl' ? expectVerified : expectReceived)(folder, receive.command);
  });
}

interface Program {
  file: string;
  command: string;
  code: string;
}

/** What the page offers for copying. */
async function shown(page: Page): Promise<{ environment: string; programs: Program[] }> {
  const blocks = await page.locator('.code-block').evaluateAll((figures) =>
    figures.map((figure) => ({
      file: figure.querySelector('figcaption b')?.textContent ?? '',
      command: figure.querySelector('figcaption code')?.textContent ?? '',
      code: figure.querySelector('pre')?.textContent ?? '',
    })),
  );
  const environment = blocks.find(({ command }) => !command)?.code ?? '';
  expect(environment).toContain('CLIENT_SECRET');
  return { environment, programs: blocks.filter(({ command }) => command) };
}

/** A command as the reader gives it; a Node.js that cannot read TypeScript is given the same without its types. */
async function prepare(folder: string, commands: string) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const file = /node (\w+)\.ts$/.exec(commands)?.[1];
  let told = commands;
  if (file && (major < 22 || (major === 22 && minor < 18))) {
    const source = await readFile(join(folder, `${file}.ts`), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    });
    await writeFile(join(folder, `${file}.mjs`), outputText);
    told = told.replace(/\.ts$/, '.mjs');
  }
  const path = [process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin'), process.env.PATH];
  return { told, env: { ...process.env, PATH: path.filter(Boolean).join(delimiter) } };
}

async function execute(folder: string, commands: string, variables: Record<string, string> = {}) {
  const { told, env } = await prepare(folder, commands);
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', told], {
    cwd: folder,
    maxBuffer: 2 ** 24,
    env: { ...env, ...variables },
  });
  return stdout;
}

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;

/** A message as the service signs it, by the official library. */
function signed(body: string, id: string, secret = SECRET) {
  const now = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    // while a secret is exchanged, the other one's signature comes first
    'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')} ${new Webhook(secret).sign(id, now, body)}`,
  };
}

const MESSAGE = '{"type":"goal.agreed","data":{"objectId":"ä"}}';

/** The program for a shell looks at one message that lies in a file. */
async function expectVerified(folder: string, command: string) {
  await writeFile(join(folder, 'body.json'), MESSAGE);
  const look = (headers: ReturnType<typeof signed>) =>
    execute(folder, command, {
      WEBHOOK_SECRET: SECRET,
      WEBHOOK_ID: headers['webhook-id'],
      WEBHOOK_TIMESTAMP: headers['webhook-timestamp'],
      WEBHOOK_SIGNATURE: headers['webhook-signature'],
    });
  expect(await look(signed(MESSAGE, 'msg_1'))).toContain(`Genuine: ${MESSAGE}`);
  await expect(look(signed('{}', 'msg_1'))).rejects.toThrow();
  await expect(look({ ...signed(MESSAGE, 'msg_1'), 'webhook-timestamp': '1' })).rejects.toThrow();
}

/** The others are servers. */
async function expectReceived(folder: string, command: string) {
  const { told, env } = await prepare(folder, command);
  const server = spawn('bash', ['-c', `exec ${told}`], {
    cwd: folder,
    // the runner's wish for colours would put numbers of its own between those that are printed
    env: { ...env, PORT: '0', WEBHOOK_SECRET: SECRET, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const printed: string[] = [];
    const address = await new Promise<string>((found) => {
      createInterface(server.stdout).on('line', (line) => {
        printed.push(line);
        const port = /^Listening:.*?(\d+)\D*$/.exec(line)?.[1];
        if (port) found(`http://127.0.0.1:${port}/`);
      });
    });
    const send = async (headers: Record<string, string>) =>
      (await fetch(address, { method: 'POST', headers, body: MESSAGE })).status;
    expect(await send(signed(MESSAGE, 'msg_1'))).toBe(204);
    expect(await send(signed(MESSAGE, 'msg_1')), 'the same again').toBe(204);
    expect(await send(signed('{}', 'msg_2')), 'another body').toBe(401);
    const foreign = `whsec_${Buffer.alloc(32).toString('base64')}`;
    expect(await send(signed(MESSAGE, 'msg_2', foreign)), 'a foreign secret').toBe(401);
    expect(await send({ ...signed(MESSAGE, 'msg_2'), 'webhook-timestamp': '1' }), 'an old one').toBe(401);
    expect(await send({}), 'no signature').toBe(401);
    await expect.poll(() => printed.filter((line) => line === `Genuine: ${MESSAGE}`).length).toBe(1);
  } finally {
    server.kill();
  }
}

async function hasPython(): Promise<boolean> {
  return run('python3', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Drafts a goal as the client. */
async function draft(page: Page, environment: string): Promise<string> {
  const { tokenUrl } = await (await page.request.get('/api/v1/service')).json();
  const [, id = '', secret = ''] = /CLIENT_ID='(.*)'[\s\S]*CLIENT_SECRET='(.*)'/.exec(environment) ?? [];
  const token = await page.request.post(tokenUrl, {
    form: { grant_type: 'client_credentials', client_id: id, client_secret: secret },
  });
  const Authorization = `Bearer ${(await token.json()).access_token}`;
  const groups = await (await page.request.get('/api/v1/groups?municipality=853')).json();
  const made = await page.request.post(`/api/v1/groups/${groups.items[0].id}/goals`, {
    headers: { Authorization },
    data: { title: 'Kehittäjän kokeilu', themeCodes: ['FAMILY_CENTRE'] },
  });
  expect(made.status(), await made.text()).toBe(201);
  return (await made.json()).id;
}
