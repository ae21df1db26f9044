// `npm test`: builds the pages, runs everything, and closes with one true line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../functions/local/build-site.ts';
import { realData } from './support/real-data.ts';

const say = (line: string) => console.log(line);
if (!realData) {
  say('../shared/data is not here: the tests on real files are SKIPPED.');
}
let buildFailed = 0;
try {
  await buildSite(say);
} catch (error) {
  say(String(error));
  buildFailed = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
const report = join(folder, 'report.json');
const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
const run = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'inherit', 'inherit'], cwd: join(import.meta.dirname, '..') },
);

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};
let passed = 0;
let failed = buildFailed;
let skipped = 0;
try {
  const result = JSON.parse(readFileSync(report, 'utf8')) as Report;
  passed = result.numPassedTests;
  // A file that does not even load has no tests to count: it is one failure.
  failed +=
    result.numFailedTests +
    result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
  skipped = result.numPendingTests;
} catch {
  failed += 1;
}
rmSync(folder, { recursive: true, force: true });
if (run.status !== 0 && failed === 0) failed = 1;
if (passed === 0) failed = Math.max(failed, 1);
say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
