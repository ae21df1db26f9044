import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { keepPieces, keptPieces } from '../../functions/ingest/file-ledger.ts';
import { lookAtFile } from '../../functions/ingest/look-at-file.ts';
import { rejectedPieces } from '../../functions/ingest/rejected-pieces.ts';
import { rerun } from '../../functions/ingest/rerun.ts';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { PAPER_COLUMNS } from '../../shared/expenses/paper-csv.ts';
import type { FileKind, FileSummary } from '../../shared/ingest/summary.ts';
import { clockFrom, IsoDate } from '../../shared/kernel/dates.ts';
import { writeInsurerFile, writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { claim, dump, fileOf, importOne, providerFile, shownDrugs } from './delivery.ts';

async function rerunOn(table: Table, today: string): Promise<FileSummary[]> {
  const summaries: FileSummary[] = [];
  for await (const one of rerun({ table, clock: clockFrom(today) })) summaries.push(one);
  return summaries;
}

const textOf = async (kind: FileKind, text: string, line: number) => {
  const errors = [{ line, field: '', code: 'bad-code' }];
  const pieces = await rejectedPieces(kind, fileOf('f', text).read, errors);
  return pieces.map(({ content, ...where }) => ({
    ...where,
    lines: Buffer.from(content).toString().split(/\r?\n/).slice(0, -1),
  }));
};

describe('what is kept of a file to be run again', () => {
  test('a row below its heading', async () => {
    expect(await textOf('eligibility', 'h\na\nb\nc\n', 3)).toEqual([
      { firstLine: 3, lastLine: 3, shift: 1, lines: ['h', 'b'] },
    ]);
  });

  test.each<[string, string, number, string[]]>([
    ['a receipt below its IR', 'IR,1\nRE,1\nHO,1\nRE,2\nHO,2\nGO,2\n', 5, ['IR,1', 'RE,2', 'HO,2']],
    [
      'of the second institution',
      'IR,1\nRE,1\nGO,1\nIR,2\nRE,2\nSI,2',
      6,
      ['IR,2', 'RE,2', 'SI,2'],
    ],
    [
      '歯科: below UK and its own IR',
      'UK,1\nIR,1\nRE,1\nIR,2\nRE,2\nSS,2\nGO,1\n',
      6,
      ['UK,1', 'IR,2', 'RE,2', 'SS,2'],
    ],
  ])('%s', async (_, text, line, lines) => {
    const [piece] = await textOf('receipts', text, line);
    expect(piece?.lines).toEqual([...lines, 'GO,0,0,99']);
    expect((piece?.lines.indexOf(text.split('\n')[line - 1] ?? '') ?? 0) + 1).toBe(
      line - (piece?.shift ?? 0),
    );
  });

  test('in the insurer form from MN to the next MN, without an end', async () => {
    const receipts = [claim(), claim({ institution: '1310000002' })];
    const text = writeInsurerFile(receipts);
    const second = text.split('\r\n').findLastIndex((line) => line.includes(',MN,'));
    const [piece] = await textOf('receipts', text, second + 3);
    expect(piece).toMatchObject({ firstLine: second + 1, shift: second });
    expect(piece?.lines).toEqual(text.split('\r\n').slice(second, -1));
  });

  test('nothing of what only the rest of the file tells, and no individual number', async () => {
    const read = fileOf('f', 'h\na\n123456789018\n').read;
    const at = (line: number, code: string) =>
      rejectedPieces('eligibility', read, [{ line, field: '', code }]);
    expect(await at(2, 'duplicate-key')).toEqual([]);
    expect(await at(3, 'bad-code')).toEqual([]);
    expect(await at(2, 'bad-code')).toHaveLength(1);
  });
});

describe('running again', () => {
  test('a receipt that was refused comes in as the whole file would have brought it', async () => {
    const table = await testTable();
    const reference = await testTable();
    const people = fileOf('e.csv', eligibilityCsv([{}]));
    const claims = [{}, { careMonth: '2026-10', claimMonth: '2026-10', drug: '620000002' }];
    const file = fileOf('r.uke', writeProviderFile(claims.map(claim)));
    for (const one of [table, reference]) await importOne(one, people);
    const early = { asOf: '2026-09-20', today: '2026-09-20' };
    expect(await importOne(table, file, early)).toMatchObject({ accepted: 1, rejected: 1 });
    expect(await rerunOn(table, '2026-09-25')).toMatchObject([{ accepted: 0, rejected: 1 }]);
    expect(await rerunOn(table, '2026-10-20')).toMatchObject([
      { accepted: 1, rejected: 0, lines: 4, errors: [] },
    ]);
    expect(await rerunOn(table, '2026-10-21')).toEqual([]);
    await importOne(reference, file, { asOf: '2026-09-20', today: '2026-10-20' });
    expect(await dump(table)).toEqual(await dump(reference));
    expect(await shownDrugs(table, 'p-1')).toEqual(['620000001', '620000002']);
  });

  test('a row is tried alone; what is still wrong stays, with its line', async () => {
    const table = await testTable();
    const file = fileOf('e.csv', eligibilityCsv([{}, { personId: 'p-2', sex: '9' }, {}]));
    expect(await importOne(table, file)).toMatchObject({ accepted: 1, rejected: 2 });
    const errors = [{ line: 3, field: 'sex', code: 'no-such-code' }];
    expect(await rerunOn(table, '2026-11-22')).toMatchObject([{ rejected: 1, errors }]);
    const { fingerprint } = await lookAtFile(file);
    const kept = await queryItems(table, 'file', fingerprint, { beginsWith: 'REJECTED#' });
    expect(kept).toMatchObject([...errors, { line: 4, code: 'duplicate-key' }]);
    expect(kept[0]).toHaveProperty('raw');
  });

  test('a row of receipts on paper keeps its line; read better one day, it is the row of that line', async () => {
    const table = await testTable();
    await importOne(table, fileOf('e.csv', eligibilityCsv([{}])));
    const row = (month: string, personId = 'p-1') =>
      `${personId},${month},入院外,見本診療所,1,1000,700,0,300,2026-09\r\n`;
    const csv = (...rows: string[]) => `${PAPER_COLUMNS.join()}\r\n${rows.join('')}`;
    const file = fileOf('p.csv', csv(row('2026-07'), row('2026-08', 'p#1'), row('2026-06')));
    expect(await importOne(table, file)).toMatchObject({ accepted: 2, rejected: 1 });
    const errors = [{ line: 3, field: 'personId', code: 'bad-form' }];
    expect(await rerunOn(table, '2026-11-22')).toMatchObject([
      { accepted: 0, rejected: 1, errors },
    ]);

    const { fingerprint } = await lookAtFile(file);
    const [piece] = await keptPieces(table, fingerprint);
    const content = new TextEncoder().encode(csv(row('2026-08')));
    const readBetter = piece ? [{ ...piece, content }] : [];
    await keepPieces(table, fingerprint, readBetter, v.parse(IsoDate, '2026-11-22'));
    expect(await rerunOn(table, '2026-11-23')).toMatchObject([{ accepted: 1, rejected: 0 }]);
    expect(await rerunOn(table, '2026-11-24')).toEqual([]);
    const stored = await queryItems(table, 'expenses', 'p-1', { beginsWith: '2026-' });
    const lines = stored.map(({ sk }) => Number(String(sk).split('#')[2]?.split('/').at(-1)));
    expect(lines).toEqual([4, 2, 3]);
  });

  test('what waits is looked at again, and counted', async () => {
    const table = await testTable();
    await importOne(table, providerFile({}, { number: '9' }), { asOf: '2026-10-08' });
    expect(await rerunOn(table, '2026-11-21')).toMatchObject([{ unmatched: 2, accepted: 0 }]);
    await importOne(table, fileOf('e.csv', eligibilityCsv([{}])));
    expect(await rerunOn(table, '2026-11-21')).toMatchObject([{ unmatched: 1, accepted: 0 }]);
  });
});
