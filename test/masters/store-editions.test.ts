import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { drugMaster } from '../../functions/masters/masters.ts';
import { readPointer } from '../../functions/masters/pointer.ts';
import { storeEditions } from '../../functions/masters/store-editions.ts';
import { queryItems } from '../../functions/storage/items.ts';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { testTable } from '../support/table.ts';
import { changed, complete, fileOf } from './edition-lines.ts';

const CODE = '629000001';
const MONTH = '2025-01' as YearMonth;
const NOW = new Date('2025-01-15T00:00:00Z');
const file = (fileName: string, ...lines: string[]) => ({
  fileName,
  bytes: iconv.encode(fileOf(...lines), 'Shift_JIS'),
});
const FULL = file(
  'y_ALL20240321.csv',
  complete(CODE, 'みほん錠'),
  complete('629000002', 'べつの錠'),
);
const DIFF = file('y_20240906.csv', changed(CODE, '5', { 5: 'みほん錠・改', 30: '20241001' }));

describe('editions in the table', () => {
  test('are read back as one master; the same content again changes nothing', async () => {
    const table = await testTable();
    expect(await storeEditions(table, [FULL, DIFF], NOW)).toMatchObject([
      { kind: 'drug-master', lines: 2, accepted: 2, unchanged: 0, errors: [] },
      { kind: 'drug-master', lines: 1, accepted: 1 },
    ]);
    const drugs = await drugMaster(table, () => NOW).current();
    expect(drugs.find(CODE, MONTH)?.name).toBe('みほん錠・改');
    const before = await readPointer(table, 'drugs', true);
    const again = await storeEditions(table, [{ ...FULL, fileName: 'other.csv' }], NOW);
    expect(again).toMatchObject([{ accepted: 0, unchanged: 2 }]);
    expect(await readPointer(table, 'drugs', true)).toEqual(before);
  });

  test('order of arrival plays no part', async () => {
    const [one, other] = [await testTable(), await testTable()];
    await storeEditions(one, [FULL], NOW);
    await storeEditions(one, [DIFF], NOW);
    await storeEditions(other, [DIFF], NOW);
    await storeEditions(other, [FULL], NOW);
    expect((await readPointer(one, 'drugs', true))?.mergedId).toBe(
      (await readPointer(other, 'drugs', true))?.mergedId,
    );
  });

  test('imports at once all count', async () => {
    const table = await testTable();
    const parts = ['1', '2', '3', '4', '5'].map((n) =>
      file(`y_2024090${n}.csv`, complete(`62900001${n}`, `みほん${n}`, { 1: '3' })),
    );
    await Promise.all(parts.map((part) => storeEditions(table, [part], NOW)));
    const drugs = await drugMaster(table, () => NOW).current();
    const names = parts.map((_, n) => drugs.find(`62900001${n + 1}`, MONTH)?.name);
    expect(names).toEqual(['みほん1', 'みほん2', 'みほん3', 'みほん4', 'みほん5']);
    expect((await readPointer(table, 'drugs', true))?.editions).toHaveLength(5);
  });

  test('what is neither edition nor list is stored nowhere', async () => {
    const table = await testTable();
    const outcome = await storeEditions(
      table,
      [{ fileName: 'x', bytes: Buffer.from('IR,1') }],
      NOW,
    );
    expect(outcome).toMatchObject([{ kind: undefined, lines: 0, accepted: 0 }]);
    expect(await queryItems(table, 'master', 'drugs')).toEqual([]);
  });

  test('superseded artefacts expire, the one in use does not', async () => {
    const table = await testTable();
    await storeEditions(table, [FULL], NOW);
    const old = (await readPointer(table, 'drugs', true))?.mergedId;
    await storeEditions(table, [DIFF], NOW);
    const items = await queryItems(table, 'master', 'drugs', { beginsWith: 'EDITION#MERGED-' });
    const expiring = items.filter((item) => item.expiresAtEpochSeconds !== undefined);
    expect(items).toHaveLength(2);
    expect(expiring.map((item) => item.sk)).toEqual([expect.stringContaining(old ?? '-')]);
  });
});

describe('the master in memory', () => {
  test('is looked at again after five minutes, or when a code is unknown', async () => {
    const table = await testTable();
    let now = NOW.getTime();
    const master = drugMaster(table, () => new Date(now));
    const nameOf = async (code: string, codes?: string[]) =>
      (await master.current(codes)).find(code, MONTH)?.name;
    await storeEditions(table, [FULL], NOW);
    expect(await nameOf(CODE)).toBe('みほん錠');
    await storeEditions(table, [DIFF], NOW);
    now += 60_000;
    expect(await nameOf(CODE, [CODE])).toBe('みほん錠');
    now += 240_000;
    expect(await nameOf(CODE)).toBe('みほん錠・改');
    await storeEditions(
      table,
      [file('y_20241101.csv', complete('629000003', 'あたらしい錠', { 1: '3' }))],
      NOW,
    );
    now += 5_000;
    expect(await nameOf('629000003', ['629000003'])).toBeUndefined();
    now += 5_000;
    expect(await nameOf('629000003', ['629000003'])).toBe('あたらしい錠');
  });

  test('before any edition was delivered nothing has a name; the first one counts a second later', async () => {
    const table = await testTable();
    let now = NOW.getTime();
    const master = drugMaster(table, () => new Date(now));
    expect((await master.current()).find(CODE, MONTH)).toBeUndefined();
    await storeEditions(table, [FULL], NOW);
    expect((await master.current()).find(CODE, MONTH)).toBeUndefined();
    now += 1_000;
    expect((await master.current()).find(CODE, MONTH)?.name).toBe('みほん錠');
  });
});
