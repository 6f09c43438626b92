// Writes src/api/schema.d.ts from the published contract, so that the app speaks exactly what third parties see.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const published = new URL('../../openapi.yaml', import.meta.url);
const contract = existsSync(published) ? published : new URL('contract-draft.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);

const types = `// Generated from openapi.yaml by "npm run api".\n${astToString(await openapiTS(contract))}`;
const before = await readFile(target, 'utf8').catch(() => '');
if (before !== types) await writeFile(target, types);
