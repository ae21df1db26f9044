import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { type DeliveredFile, deliveredFiles } from '../../functions/ingest/delivered-files.ts';
import { type ImportedFile, importFiles } from '../../functions/ingest/import-files.ts';
import { COLUMNS } from '../../shared/eligibility/columns.ts';
import { clockFrom } from '../../shared/kernel/dates.ts';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { runImport } from './command.ts';
import { claim, fileOf, importOne, TODAY } from './delivery.ts';

const folder = mkdtempSync(join(tmpdir(), 'bad-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const eligibility = eligibilityCsv([{}, { personId: 'p-2' }]);
const receipts = writeProviderFile([claim()]);

describe('a file that cannot be read at all', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'empty-file'],
    ['text of another kind', 'Dear insurer,\n\nplease find …', 'unknown-kind'],
    ['binary', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256), 'unknown-kind'],
    ['UTF-16', Buffer.from(`\ufeff${eligibility}`, 'utf16le'), 'unknown-kind'],
    ['receipts without a receipt', receipts.slice(0, receipts.indexOf('\n') + 1), 'no-receipts'],
    ['heading without a column', `${COLUMNS.slice(0, -1).join()}\n`, 'unknown-header'],
    ['the same, line without end', COLUMNS.slice(0, -1).join(), 'unknown-header'],
    ['heading with one more column', `${COLUMNS.join()},more\na,b\n`, 'unknown-header'],
    ['heading with a column twice', `${COLUMNS.join()},asOf\n`, 'unknown-header'],
  ])('%s: %s', async (name, content, code) => {
    const table = await testTable();
    for await (const { summary, unreadable } of importFiles({ table, clock: clockFrom(TODAY) }, [
      fileOf(name, content),
    ])) {
      expect(unreadable).toBe(true);
      expect(summary.errors).toEqual([{ line: 0, field: '', code }]);
    }
  });

  test.each([
    'in/123456789018.csv',
    'in/123456789018/e.csv',
    '１２３４５６７８９０１８.zip/e.csv',
    'a.zip/1234-5678-9018/e.csv',
  ])('%s holds an individual number: refused and not repeated', async (name) => {
    const summary = await importOne(await testTable(), fileOf(name, eligibility));
    expect(summary.file).toContain('****');
    expect(summary).toMatchObject({ errors: [{ code: 'individual-number-in-name' }], accepted: 0 });
    expect(JSON.stringify(summary).normalize('NFKC')).not.toMatch(/1234-?5678-?9018/);
  });
});

test.each([
  ['turned right to left', 'a\u202evsc.exe', 'a\ufffdvsc.exe'],
  ['isolated', '\u2066a\u2069.csv', '\ufffda\ufffd.csv'],
  ['marked', 'a\u200f\u061c.csv', 'a\ufffd\ufffd.csv'],
  ['of no width', 'a\u200b\ufeff.csv', 'a\ufffd\ufffd.csv'],
  ['with a separator', 'a\u2028b.csv', 'a\ufffdb.csv'],
  ['an escape', 'a\u001b[2J.csv', 'a\ufffd[2J.csv'],
  ['of real names', '葛\u{e0100}飾　請求（10月）.UKE', '葛\u{e0100}飾　請求（10月）.UKE'],
])('a name %s, as it is shown', async (_, name, shown) => {
  expect(await importOne(await testTable(), fileOf(name, eligibility))).toMatchObject({
    file: shown,
  });
});

test('a failure of our own is the result of one file; the others go on', async () => {
  const broken: DeliveredFile = {
    name: 'broken.csv',
    // biome-ignore lint/correctness/useYield: fails before its first piece
    async *read() {
      throw new TypeError('nobody expected this');
    },
  };
  const table = await testTable();
  const found: ImportedFile[] = [];
  for await (const one of importFiles({ table, clock: clockFrom(TODAY) }, [
    broken,
    fileOf('e.csv', eligibility),
  ]))
    found.push(one);
  expect(found).toMatchObject([
    { unreadable: true, cause: expect.any(TypeError), summary: { errors: [{ code: 'internal' }] } },
    { unreadable: false, summary: { accepted: 2 } },
  ]);
});

describe('a damaged file keeps its good lines', () => {
  test('eligibility in Shift_JIS: every row with kanji says so', async () => {
    const shiftJis = iconv.encode(eligibility, 'cp932');
    const summary = await importOne(await testTable(), fileOf('e.csv', shiftJis));
    expect(summary).toMatchObject({ rejected: 2, accepted: 0 });
    expect(summary.errors.map(({ code }) => code)).toContain('wrong-encoding');
  });

  test('cut in the middle of a row', async () => {
    const cut = eligibility.slice(0, -20);
    expect(await importOne(await testTable(), fileOf('e.csv', cut))).toMatchObject({
      accepted: 1,
      errors: [{ line: 3, field: '', code: 'wrong-number-of-fields' }],
    });
  });

  test.each([
    ['eligibility', eligibility, 2],
    ['receipts', receipts, 1],
  ])('%s with CR line ends', async (kind, text, rows) => {
    const table = await testTable();
    const file = fileOf('cr', text.replaceAll('\r\n', '\r'));
    if (kind === 'receipts') await importOne(table, fileOf('e.csv', eligibilityCsv([{}])));
    expect(await importOne(table, file)).toMatchObject({ kind, rejected: 0, expired: 0 });
    expect(await importOne(table, file)).toMatchObject({ kind, unchanged: rows });
  });

  test('a stray quote', async () => {
    const people = Array.from({ length: 5 }, (_, at) => ({ personId: `p-${at}` }));
    const csv = eligibilityCsv(people).replace('p-1,', 'p-1,"');
    expect(await importOne(await testTable(), fileOf('e.csv', csv))).toMatchObject({
      accepted: 4,
      errors: [{ line: 3, field: '', code: 'unclosed-quote' }],
    });
  });

  test('a row of a day to come', async () => {
    const csv = eligibilityCsv([{}, { personId: 'p-2', asOf: '2026-11-22' }]);
    expect(await importOne(await testTable(), fileOf('e.csv', csv))).toMatchObject({
      accepted: 1,
      errors: [{ line: 3, field: 'asOf', code: 'in-the-future' }],
    });
  });

  test('one huge line', async () => {
    const [heading, first, second] = eligibility.split('\r\n');
    const text = [heading, first, 'x'.repeat(3_000_000), second, ''].join('\n');
    expect(await importOne(await testTable(), fileOf('e.csv', text))).toMatchObject({
      accepted: 2,
      lines: 4,
      errors: [{ line: 3, field: '', code: 'too-long' }],
    });
  });

  test('receipts with an unknown record and an impossible care month', async () => {
    const text = receipts.replace('SN,', 'QQ,1\r\nSN,').replace(',202609,', ',202613,');
    const summary = await importOne(await testTable(), fileOf('r.uke', text));
    expect(summary.errors.map(({ code }) => code)).toEqual(['no-such-date', 'unknown-record']);
    expect(summary).toMatchObject({ accepted: 0, rejected: 2 });
  });

  test('a receipt with an individual number in its text is refused', async () => {
    const text = receipts.replace('見本　太郎', '１２３４５６７８９０１８');
    expect(await importOne(await testTable(), fileOf('r.uke', text))).toMatchObject({
      errors: [{ field: 'RE', code: 'individual-number' }],
    });
  });
});

test('whatever the bytes, an import ends with a summary', async () => {
  const table = await testTable();
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .uint8Array({ maxLength: 200 })
      .map((tail) => Buffer.concat([Buffer.from(eligibility), tail])),
    fc.tuple(fc.nat(receipts.length), fc.uint8Array({ maxLength: 20 })).map(([at, inserted]) => {
      const whole = Buffer.from(receipts);
      return Buffer.concat([whole.subarray(0, at), inserted, whole.subarray(at)]);
    }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const summary = await importOne(table, fileOf('x', content));
      expect(summary.lines).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 60, seed: 6 },
  );
});

describe('npm run import', () => {
  const good = () => written('good.csv', eligibilityCsv([{}]));

  test('exit 0: all accepted, from .gz, ZIP and folder', async () => {
    const { name: table } = await testTable();
    const zip = zipSync({ 'people.csv': Buffer.from(eligibilityCsv([{ personId: 'p-9' }])) });
    const paths = [written('people.csv.gz', gzipSync(eligibilityCsv([{}]))), written('p.zip', zip)];
    const { code, summaries } = await runImport(paths, { table });
    expect(code).toBe(0);
    expect(summaries).toMatchObject([{ accepted: 1 }, { file: join(folder, 'p.zip/people.csv') }]);
  });

  test('exit 2: something rejected or unmatched', async () => {
    const { name: table } = await testTable();
    const bad = written('bad.csv', eligibilityCsv([{ sex: '' }]));
    const nobodys = written('r.uke', writeProviderFile([claim({ number: '1' })]));
    expect(await runImport([good(), bad], { table })).toMatchObject({ code: 2 });
    expect(await runImport([nobodys], { table })).toMatchObject({ code: 2 });
  });

  test('exit 1: a file could not be read, the others were', async () => {
    const { name: table } = await testTable();
    const { code, summaries } = await runImport([join(folder, 'none'), good()], { table });
    expect(code).toBe(1);
    expect(summaries).toMatchObject([{ errors: [{ code: 'not-found' }] }, { accepted: 1 }]);
  });

  test.each([
    [[]],
    [['--as-of', '2026-02-30', 'x']],
    [['--as-of', '2026-11-22', 'x']], // tomorrow
    [['--what']],
  ])('exit 1: %j', async (args) => {
    const { name: table } = await testTable();
    const { code, errors } = await runImport(args, { table });
    expect(code).toBe(1);
    expect(errors).toContain('--as-of');
  });

  test('the iterator of files gives one problem per file', async () => {
    const names: string[] = [];
    for await (const { name } of deliveredFiles(folder)) names.push(name);
    expect(names.length).toBeGreaterThan(3);
  });
});
