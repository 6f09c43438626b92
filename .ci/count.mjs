// Adds up the reports of the test runners, of all unless RUNNERS names some. Arguments: folder of reports, names of the
// stages that failed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const [folder, ...failedStages] = process.argv.slice(2);

function surefire(directory) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const files = existsSync(directory) ? readdirSync(directory).filter((name) => /^TEST-.*\.xml$/.test(name)) : [];
  for (const name of files) {
    const head = readFileSync(`${directory}/${name}`, 'utf8').match(/<testsuite\b[^>]*>/)?.[0] ?? '';
    const number = (attribute) => Number(head.match(new RegExp(`\\s${attribute}="(\\d+)"`))?.[1] ?? 0);
    const failed = number('errors') + number('failures');
    sum.failed += failed;
    sum.skipped += number('skipped');
    sum.passed += number('tests') - failed - number('skipped');
  }
  return sum;
}

function json(file, read) {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
}

const runners = {
  backend: surefire('backend/target/surefire-reports'),
  packaged: surefire('backend/target/failsafe-reports'),
  launcher: surefire('backend/launcher/target/surefire-reports'),
  app: json('frontend/target/vitest.json', (it) => ({
    passed: it.numPassedTests,
    failed: it.numFailedTests + it.numFailedTestSuites * (it.numFailedTests === 0),
    skipped: it.numPendingTests + (it.numTodoTests ?? 0),
  })),
  // a test that passed only when tried again counts as failed: somebody has to look at it
  browser: json(`${folder}/playwright.json`, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  })),
  compose: json(`${folder}/compose.json`, (it) => ({ ...it, skipped: 0 })),
};
const wanted = process.env.RUNNERS?.split(',') ?? Object.keys(runners);
let passed = 0;
let failed = 0;
for (const [name, sum] of Object.entries(runners).filter(([name]) => wanted.includes(name))) {
  console.log(`${name}: ${sum.passed} good, ${sum.failed} bad, ${sum.skipped} skipped (a skipped test counts as failed)`);
  passed += sum.passed;
  failed += sum.failed + sum.skipped;
  if (sum.passed + sum.failed + sum.skipped === 0) {
    console.log(`${name}: no test ran`);
    failed += 1;
  }
}
for (const stage of failedStages) console.log(`Failed stage: ${stage}`);
if (failed === 0) failed = failedStages.length;

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
