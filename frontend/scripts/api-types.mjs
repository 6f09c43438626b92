// Writes src/api/schema.d.ts from the published contract, so that the app speaks exactly what third parties see.
import { readFile, writeFile } from 'node:fs/promises';
import yaml from 'js-yaml';
import openapiTS, { astToString } from 'openapi-typescript';

const read = async (path) => yaml.load(await readFile(new URL(path, import.meta.url), 'utf8'));
const published = await read('../../openapi.yaml').catch(() => ({ paths: {}, components: { schemas: {} } }));
const draft = await read('contract-draft.json');
// What the contract does not tell yet is taken from the draft.
const contract = {
  ...draft,
  ...published,
  paths: { ...draft.paths, ...published.paths },
  components: {
    ...published.components,
    schemas: { ...draft.components.schemas, ...published.components.schemas },
  },
};
const target = new URL('../src/api/schema.d.ts', import.meta.url);
const types = `// Generated from openapi.yaml by "npm run api".\n${astToString(await openapiTS(contract))}`;
const before = await readFile(target, 'utf8').catch(() => '');
if (before !== types) await writeFile(target, types);
