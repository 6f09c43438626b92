import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import ts from 'typescript';
import { expect } from './test';

const run = promisify(execFile);

export interface Program {
  file: string;
  command: string;
  code: string;
}

const STEPS = ['read', 'token', 'write', 'changes', 'subscribe', 'receive'] as const;

type Variables = Record<string, string>;

/** Somebody who copies the programs of the five-minute start from the page and runs them in a folder of their own. */
export class Reader {
  private constructor(
    private readonly folder: string,
    readonly programs: Record<(typeof STEPS)[number], Program>,
    /** What the page says to set, with the values that it shows. */
    readonly variables: Variables,
  ) {}

  static async of(page: Page): Promise<Reader> {
    const blocks = await page.locator('.code-block').evaluateAll((figures) =>
      figures.map((figure) => ({
        file: figure.querySelector('figcaption b')?.textContent ?? '',
        command: figure.querySelector('figcaption code')?.textContent ?? '',
        code: figure.querySelector('pre')?.textContent ?? '',
      })),
    );
    const programs = blocks.filter(({ command }) => command);
    expect(programs.map(({ file }) => file.replace(/\..*/, '').toLowerCase())).toEqual(STEPS);
    const said = blocks.filter(({ command }) => !command).map(({ code }) => code);
    const variables = said.flatMap((code) => [...code.matchAll(/^export (\w+)='(.*)'$/gm)]);
    const folder = await mkdtemp(join(tmpdir(), 'yhdyspinta-developers-'));
    for (const { file, code } of programs) await writeFile(join(folder, file), code);
    return new Reader(
      folder,
      Object.fromEntries(STEPS.map((step, index) => [step, programs[index]])) as Reader['programs'],
      Object.fromEntries(variables.map(([, name, value]) => [name, value])),
    );
  }

  /** Instead of what the page shows, what the reader has been given. */
  set(variables: Variables) {
    expect(Object.keys(this.variables), 'the page says to set these').toEqual(
      expect.arrayContaining(Object.keys(variables)),
    );
    Object.assign(this.variables, variables);
  }

  /** Runs a program with the variables of the page, and nothing else of ours but where programs are found; gives what it prints. */
  async run({ command }: Program, more: Variables = {}): Promise<string> {
    const { stdout } = await run('bash', ['-c', await this.told(command)], {
      cwd: this.folder,
      maxBuffer: 2 ** 24,
      env: { ...this.environment(), ...more },
    });
    return stdout;
  }

  /** The id and the secret of the webhook that the program makes. */
  async subscribe(): Promise<{ webhookId: string; secret: string }> {
    const said = await this.run(this.programs.subscribe);
    const [, webhookId = '', secret = ''] =
      /^Webhook: ([0-9a-f-]{36})\s+Secret, shown this once: (whsec_\S+)\s*$/.exec(said) ?? [];
    expect(secret, said).not.toBe('');
    this.set({ WEBHOOK_SECRET: secret });
    return { webhookId, secret };
  }

  /** The program for a shell looks at one message that lies in a file. */
  async verify(headers: Record<string, string>, body: string): Promise<string> {
    await writeFile(join(this.folder, 'body.json'), body);
    return this.run(this.programs.receive, {
      WEBHOOK_ID: headers['webhook-id'] ?? '',
      WEBHOOK_TIMESTAMP: headers['webhook-timestamp'] ?? '',
      WEBHOOK_SIGNATURE: headers['webhook-signature'] ?? '',
    });
  }

  /** The programs in other languages are servers: what each message is answered, and what is believed. */
  async receive(look: (send: Send, printed: string[]) => Promise<void>) {
    const server = spawn('bash', ['-c', `exec ${await this.told(this.programs.receive.command)}`], {
      cwd: this.folder,
      env: { ...this.environment(), PORT: '0' },
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
      await look(
        async (headers, body) => (await fetch(address, { method: 'POST', headers, body })).status,
        printed,
      );
    } finally {
      server.kill();
    }
  }

  private environment(): Record<string, string> {
    const path = [process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin'), process.env.PATH];
    return { PATH: path.filter(Boolean).join(delimiter), LANG: 'C.UTF-8', ...this.variables };
  }

  /** A command as the page tells it; a Node.js that cannot read TypeScript is given the same without its types. */
  private async told(command: string): Promise<string> {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const file = /^node (\w+)\.ts$/.exec(command)?.[1];
    if (!file || major > 22 || (major === 22 && minor >= 18)) return command;
    const source = await readFile(join(this.folder, `${file}.ts`), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    });
    await writeFile(join(this.folder, `${file}.mjs`), outputText);
    return command.replace(/\.ts$/, '.mjs');
  }
}

export type Send = (headers: Record<string, string>, body: string) => Promise<number>;

/** The headers of a message as the service signs it, by the official library. */
export function signed(body: string, id: string, secret: string) {
  const now = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    // while a secret is exchanged, the other one's signature comes first
    'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')} ${new Webhook(secret).sign(id, now, body)}`,
  };
}

export async function hasPython(): Promise<boolean> {
  return run('python3', ['--version']).then(
    () => true,
    () => false,
  );
}
