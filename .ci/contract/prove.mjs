// A rule that finds nothing anywhere proves nothing: each of ours must find its mistake in wrong.yaml.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [, , spectral, ruleset, wrong] = process.argv;
const rules = [...readFileSync(ruleset, 'utf8').matchAll(/^ {2}(yhdyspinta-[a-z-]+):/gm)].map(([, name]) => name);
const run = spawnSync(spectral, ['lint', '--quiet', '--format', 'json', '--ruleset', ruleset, wrong], { encoding: 'utf8', maxBuffer: 2 ** 26 });
const found = new Set(JSON.parse(run.stdout.slice(run.stdout.indexOf('['), run.stdout.lastIndexOf(']') + 1)).map((mistake) => mistake.code));
const blind = rules.filter((rule) => !found.has(rule));
if (rules.length < 20 || blind.length > 0) {
  console.error(`Rules of .spectral.yaml that do not see the mistake made for them in ${wrong}: ${blind.join(', ') || 'no rules were read'}`);
  process.exit(1);
}
