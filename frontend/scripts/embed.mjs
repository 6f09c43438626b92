// Builds what other sites show of Yhdyspinta: one script without a name that changes, and its widgets as pages for frames.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const BUDGET = 25_000;
const root = new URL('..', import.meta.url).pathname;
const source = path.join(root, 'src/embed');
const target = path.join(root, 'dist/embed/v1');
const SCRIPTS = { yhdyspinta: 'main.ts', frame: 'frame.ts' };
const WIDGETS = ['group', 'coverage', 'goals', 'indicator'];

for (const [name, entry] of Object.entries(SCRIPTS)) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@': path.join(root, 'src') } },
    // as objects, so that only the texts that widgets use are taken along
    json: { stringify: false },
    build: {
      target: 'baseline-widely-available',
      // light-dark() as it is: what older browsers get in its place does not follow the page around
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
      outDir: target,
      emptyOutDir: false,
      modulePreload: false,
      lib: { entry: path.join(source, entry), formats: ['iife'], name, fileName: () => `${name}.js` },
    },
  });
}

await mkdir(target, { recursive: true });
const frame = await readFile(path.join(source, 'frame.html'), 'utf8');
for (const widget of WIDGETS) await writeFile(path.join(target, `${widget}.html`), frame);
await cp(path.join(source, 'frame.css'), path.join(target, 'frame.css'));

const size = gzipSync(await readFile(path.join(target, 'yhdyspinta.js')), { level: 9 }).length;
console.log(`${String(size).padStart(8)}  embed/v1/yhdyspinta.js, gzipped (budget ${BUDGET})`);
if (size > BUDGET) {
  console.error(`The script for other sites is ${size - BUDGET} bytes over its budget.`);
  process.exit(1);
}
