// What a first visit to the front page must download before it can be used, gzipped, against the budget of 200 kB.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = 200_000;
const dist = new URL('../dist', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));

/** Adds a chunk, its styles and everything it imports at once. */
function collect(key, files) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const imported of chunk.imports ?? []) collect(imported, files);
  return files;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const files = collect(entry, new Set(['index.html', 'theme.js']));
for (const key of ['src/app/FrontRoute.tsx', 'src/i18n/fi/common.json', 'src/i18n/fi/content.json']) {
  if (!manifest[key])
    throw new Error(`${key} is not in the build: the size budget no longer measures the front page`);
  collect(key, files);
}

const sizes = [...files].map((file) => [
  file,
  gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length,
]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [file, size] of sizes.sort((a, b) => b[1] - a[1]))
  console.log(`${String(size).padStart(8)}  ${file}`);
console.log(`${String(total).padStart(8)}  first load, gzipped (budget ${BUDGET})`);
if (total > BUDGET) {
  console.error(`The first load is ${total - BUDGET} bytes over the budget.`);
  process.exit(1);
}
