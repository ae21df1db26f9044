import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { runImport, startImport } from './command.ts';
import { claim, dump } from './delivery.ts';

const PEOPLE = 200;
/** When the process is killed, as parts of the time that a run takes. */
const MOMENTS = [0.4, 0.55, 0.65, 0.75, 0.85, 0.95, 0.5, 0.6, 0.7, 0.8];
const folder = mkdtempSync(join(tmpdir(), 'import-killed-'));
const eligibility = join(folder, 'eligibility.csv');
const receipts = join(folder, 'receipts.uke');
const ids = Array.from({ length: PEOPLE }, (_, at) => at);

beforeAll(() => {
  const rows = ids.map((at) => ({ personId: `p-${at}`, number: String(10_000 + at) }));
  writeFileSync(eligibility, eligibilityCsv(rows));
  const claims = ids.map((at) => claim({ number: String(10_000 + at), branch: '' }));
  writeFileSync(receipts, writeProviderFile(claims));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('kill -9 at any point loses nothing and doubles nothing', async () => {
  const reference = await testTable();
  // Receipts first, so that they wait and are linked by the eligibility import.
  const files = ['--as-of', '2026-10-08', receipts, eligibility];
  const start = Date.now();
  const whole = await runImport(files, { table: reference.name });
  let runMs = Date.now() - start;
  expect(whole.summaries).toMatchObject([{ unmatched: PEOPLE }, { accepted: PEOPLE }]);

  const table = await testTable();
  let kills = 0;
  for (const moment of MOMENTS) {
    const started = Date.now();
    const { child, ended } = startImport(files, { table: table.name });
    const timer = setTimeout(() => child.kill('SIGKILL'), runMs * moment);
    if ((await ended).code === null) kills += 1;
    else runMs = Date.now() - started; // less is left to do, or the machine is less busy
    clearTimeout(timer);
  }
  expect(kills).toBeGreaterThan(2);
  await runImport(files, { table: table.name });
  expect(await dump(table)).toEqual(await dump(reference));
  const again = await runImport(files, { table: table.name });
  expect(again).toMatchObject({
    code: 0,
    summaries: [{ unchanged: PEOPLE, accepted: 0 }, { unchanged: PEOPLE }],
  });
  expect(await dump(table)).toEqual(await dump(reference));
}, 120_000);

test('with its own engine too: the folder can be opened again at once', async () => {
  const dir = join(folder, 'data');
  for (const patience of [500, 900]) {
    const { child, ended } = startImport([eligibility, receipts], { dir });
    setTimeout(() => child.kill('SIGKILL'), patience);
    await ended;
  }
  const { code, summaries } = await runImport([eligibility, receipts], { dir });
  expect(code).toBe(0);
  for (const { accepted, unchanged, lines } of summaries) {
    expect(accepted + unchanged).toBe(PEOPLE);
    expect(lines).toBeGreaterThan(PEOPLE);
  }
}, 60_000);

test('two lone imports on one folder: the second waits, both end well', async () => {
  const dir = join(folder, 'two');
  const runs = await Promise.all([
    runImport([eligibility], { dir }),
    runImport([eligibility], { dir }),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  const counted = runs.flatMap(({ summaries }) => summaries.map(({ accepted }) => accepted));
  expect(counted.sort((a, b) => a - b)).toEqual([0, PEOPLE]);
  expect(runs.map(({ errors }) => errors).join()).toContain('has to end first');
}, 60_000);

test('two imports of one file at once on one engine: nothing doubled', async () => {
  const reference = await testTable();
  await runImport([eligibility, receipts], { table: reference.name });
  const table = await testTable();
  const files = [eligibility, receipts];
  await Promise.all([
    runImport(files, { table: table.name }),
    runImport([...files].reverse(), { table: table.name }),
  ]);
  const marks = /WAIT#[^"]*","sk":"CURRENT/;
  const of = async (one: typeof table) => (await dump(one)).filter((item) => !marks.test(item));
  expect(await of(table)).toEqual(await of(reference));
}, 60_000);
