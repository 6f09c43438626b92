import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const run = promisify(execFile);

// Both sign in as the same chair, whom the identity provider admits one at a time.
test.describe.configure({ mode: 'default' });

test('the README reads and mends the coverage by curl, anonymously, as an intranet and as a chair', async () => {
  const said = await obey('README.md');
  says(said, /"name":"Turun LAPE-ryhmä"/);
  says(said, /"personName":"Demo-Puheenjohtaja Turku"/);
  says(said, /"state":"VACANT".*"invitedDate".*"state":"COVERED"\s*Ilona Esimerkki\s*$/s);
  says(said, /"traceId"/, 0);
});

test('each command of the integration guide does what it says', async () => {
  const said = await obey('docs/guide/integrating.md');
  says(said, /"clientId":"intranet-turku"/);
  says(said, /HTTP\/1\.1 201/);
  says(said, /^location: .*\/api\/v1\/memberships\//im);
  says(said, /^etag: "/im);
  says(said, /"title":"Kohtaamispaikka joka kylään"/, 3);
  says(said, /"code":"unknown-parameter"/);
  // Only the question about colours is refused.
  says(said, /"traceId"/, 1);
});

/** Whether the answers, too long to show, hold this; and how often, where that matters. */
function says(answers: string, sought: RegExp, times?: number) {
  const found = answers.match(new RegExp(sought, `${sought.flags}g`))?.length ?? 0;
  if (times === undefined) expect(found, `${sought}`).toBeGreaterThan(0);
  else expect(found, `${sought}`).toBe(times);
}

/** Runs the commands of a document in one shell, in their order, against the started service. */
async function obey(document: string): Promise<string> {
  const text = await readFile(fileURLToPath(new URL(`../../${document}`, import.meta.url)), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block ?? '');
  const commands = blocks
    .filter((block) => block.includes('curl') || block.includes('API='))
    .join('')
    .replaceAll('http://localhost:8080', address('YHDYSPINTA_API_URL'))
    .replaceAll('http://localhost:8180/realms/yhdyspinta', address('YHDYSPINTA_IDP_URL'));
  expect(commands).toContain('curl');
  const folder = await mkdtemp(join(tmpdir(), 'yhdyspinta-'));
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: folder,
    maxBuffer: 2 ** 24,
  });
  return stdout;
}

function address(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: the launcher starts the service and sets it.`);
  return value;
}
