import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { sendAll } from './support/http-file';
import { tomorrow } from './support/tomorrow';

const run = promisify(execFile);
const CLIENTS = fileURLToPath(new URL('../../backend/clients/', import.meta.url));
const BUILT = `${CLIENTS}target/`;
const LIBRARIES = `${BUILT}java/target/lib/*`;
/** The one that compiled them, where it is known. */
const JAVA = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
/** For a program that runs a few seconds. */
const QUICKLY = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
/** Where it is yesterday while it is today in Helsinki: a day must not become another. */
const FAR_WEST = 'Pacific/Honolulu';

test.describe.configure({ mode: 'default' });

test('the TypeScript client from npm plays an intranet, today and when the service has grown', async () => {
  const said = await play('node', [`${BUILT}scenario-typescript/run/scenario.js`]);
  expect(said).toContain('The scenario is played');
});

test('the Java client from Maven plays an intranet, today and when the service has grown', async () => {
  const jars = readdirSync(`${BUILT}packages`).filter((name) => name.endsWith('.jar'));
  expect(jars).toHaveLength(1);
  const said = await play(JAVA, [
    ...QUICKLY,
    '-cp',
    [`${BUILT}scenario-java/today`, `${BUILT}packages/${jars[0]}`, LIBRARIES].join(delimiter),
    'Scenario',
  ]);
  expect(said).toContain('The scenario is played');
});

test('the Python client from pip plays an intranet, today and when the service has grown', async () => {
  const missing = `${BUILT}python-missing`;
  if (existsSync(missing)) {
    console.log(
      `!!! THE PYTHON CLIENT IS NOT TRIED: its packages cannot be had here (${readFileSync(missing, 'utf8').trim()}) !!!`,
    );
    return;
  }
  const said = await play(`${BUILT}python-environment/bin/python`, [`${CLIENTS}python/scenario.py`]);
  expect(said).toContain('The scenario is played');
});

test('clients that were generated from the last release serve on when the service has grown', async () => {
  expect(await play('node', [`${BUILT}scenario-typescript/run/yesterday.js`])).toContain(
    'The scenario is played',
  );
  const yesterday = [`${BUILT}scenario-java/yesterday`, LIBRARIES].join(delimiter);
  expect(await play(JAVA, [...QUICKLY, '-cp', yesterday, 'Yesterday'])).toContain('The scenario is played');
});

test('each request of the five-minute tour does what it says', async () => {
  const tour = readFileSync(new URL('../../docs/guide/tour.http', import.meta.url), 'utf8');
  const sent = await sendAll(tour, {
    'http://localhost:8080/api/v1': `${address('YHDYSPINTA_API_URL')}/api/v1`,
    'http://localhost:8180/realms/yhdyspinta': address('YHDYSPINTA_IDP_URL'),
  });
  expect(sent.length).toBeGreaterThan(10);
  for (const { title, status, refused, body } of sent) {
    expect(refused ?? (status < 400 ? status : 200), `${title}: ${body}`).toBe(status);
  }
  expect(sent.filter(({ refused }) => refused)).toHaveLength(3);
});

/** Plays a scenario against the service as it may be tomorrow, which is the one of today with more in each answer. */
async function play(command: string, parameters: string[]): Promise<string> {
  const service = await tomorrow(address('YHDYSPINTA_API_URL'));
  try {
    const { stdout } = await run(command, parameters, {
      env: { ...process.env, TZ: FAR_WEST, YHDYSPINTA_API_URL: service.address },
      maxBuffer: 2 ** 24,
    });
    return stdout;
  } finally {
    service.close();
  }
}

function address(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: the launcher starts the service and sets it.`);
  return value;
}
