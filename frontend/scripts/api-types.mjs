// Writes src/api/schema.d.ts from the published contract, so that the app speaks exactly what third parties see.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../openapi.yaml', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);

const types = `// Generated from openapi.yaml by "npm run api".\n${astToString(await openapiTS(contract))}`;
const before = await readFile(target, 'utf8').catch(() => '');
if (before !== types) await writeFile(target, types);
