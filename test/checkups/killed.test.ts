import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eligibilityCsv } from '../eligibility/row.ts';
import { runImport, startImport } from '../ingest/command.ts';
import { dump } from '../ingest/delivery.ts';
import { testTable } from '../support/table.ts';
import { xml } from './documents.ts';

const PEOPLE = 60;
/** When the process is killed, as parts of the time that a whole run takes. */
const MOMENTS = [0.45, 0.6, 0.7, 0.8, 0.92];
const folder = mkdtempSync(join(tmpdir(), 'checkups-killed-'));
const documents = join(folder, 'DATA');
const eligibility = join(folder, 'eligibility.csv');
const ids = Array.from({ length: PEOPLE }, (_, at) => at);

beforeAll(() => {
  mkdirSync(documents);
  const rows = ids.map((at) => ({ personId: `p-${at}`, number: String(10_000 + at) }));
  writeFileSync(eligibility, eligibilityCsv(rows));
  for (const at of ids)
    writeFileSync(join(documents, `h${at}.xml`), xml({ person: { number: String(10_000 + at) } }));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('kill -9 at any point loses nothing and doubles nothing; originals are whole', async () => {
  const reference = await testTable();
  // Documents first, so that they wait and are linked by the eligibility import.
  const files = ['--as-of', '2026-10-08', documents, eligibility];
  const start = Date.now();
  const whole = await runImport(files, { table: reference.name, dir: join(folder, 'reference') });
  const wholeMs = Date.now() - start;
  expect(whole.summaries.reduce((sum, { unmatched }) => sum + unmatched, 0)).toBe(PEOPLE);

  const table = await testTable();
  const dir = join(folder, 'data');
  let kills = 0;
  for (const moment of MOMENTS) {
    const { child, ended } = startImport(files, { table: table.name, dir });
    const timer = setTimeout(() => child.kill('SIGKILL'), wholeMs * moment);
    if ((await ended).code === null) kills += 1;
    clearTimeout(timer);
  }
  expect(kills).toBeGreaterThan(1);
  await runImport(files, { table: table.name, dir });
  expect(await dump(table)).toEqual(await dump(reference));
  const again = await runImport(files, { table: table.name, dir });
  expect(again.code).toBe(0);
  expect(again.summaries.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(2 * PEOPLE);
  expect(originals('data')).toEqual(originals('reference'));
}, 120_000);

const originals = (dir: string): string[] =>
  readdirSync(join(folder, dir, 'checkup-originals'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.xml'))
    .sort();
