import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { deliveredFiles } from '../../functions/ingest/delivered-files.ts';
import { importFiles } from '../../functions/ingest/import-files.ts';
import type { Table } from '../../functions/storage/client.ts';
import type { FileSummary } from '../../shared/ingest/summary.ts';
import { clockFrom, type IsoDate } from '../../shared/kernel/dates.ts';
import { cardsOf } from '../../shared/receipts/cards.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { type Changes, eligibilityCsv } from '../eligibility/row.ts';
import { realData } from '../support/real-data.ts';
import { testTable } from '../support/table.ts';
import { fileOf, importOne } from './delivery.ts';

const folder = () => join(realData ?? '', 'uke');
const names = () => readdirSync(folder()).filter((name) => !name.endsWith('.md'));

/** Coverages for everybody whom the real receipts name by a card. */
function coverages(): Changes[] {
  const people = new Map<string, Changes>();
  for (const name of names())
    for (const receipt of readReceiptFile(readFileSync(join(folder(), name))).receipts) {
      const [card] = cardsOf(receipt);
      const { birthDate = '', sex } = receipt.person;
      if (!card) continue;
      const key = [card.insurerNumber, card.symbol, card.number, birthDate, sex].join();
      const { branch, ...numbers } = card;
      if (people.has(key)) continue;
      people.set(key, { ...numbers, branch, birthDate, sex, personId: `p-${people.size}` });
    }
  return [...people.values()].map((one) => ({
    ...one,
    name: '見本',
    asOf: '2026-01-01',
    validFrom: '2000-01-01',
  }));
}

/** A day on which a file can have come: not before its care, not after what is kept. */
const cameOn = (name: string): string => {
  if (name.includes('202406')) return '2024-08-10';
  return name.includes('202110') ? '2021-11-10' : '2019-03-10';
};

/** @param day of receiving and clock, of each file */
async function importAll(
  table: Table,
  day: (name: string) => string,
): Promise<Record<string, FileSummary>> {
  const found: Record<string, FileSummary> = {};
  for (const name of names()) {
    const deps = { table, clock: clockFrom(day(name)), asOf: day(name) as IsoDate };
    for await (const { summary } of importFiles(deps, deliveredFiles(join(folder(), name))))
      found[name] = summary;
  }
  return found;
}

describe.skipIf(!realData)('real receipt files', () => {
  let table: Table;
  let first: Record<string, FileSummary>;

  beforeAll(async () => {
    table = await testTable();
    await importOne(table, fileOf('people.csv', eligibilityCsv(coverages())));
    first = await importAll(table, cameOn);
  });

  test.each([
    ['dispensing-insurer-fragment-202406.csv', 1, 0],
    ['dpc-provider-era-2016-part1.csv', 10, 0],
    ['emr-demo-dental-201901.csv', 3, 0],
    ['emr-demo-drug-patterns-kokuho-201901-part1.csv', 2, 0],
    ['emr-demo-drug-patterns-shaho-201901.csv', 6, 0],
    ['gairai-provider-202110-part1.UKE', 48, 2], // two 公費単独
    ['med-provider-era-2016-part1.csv', 6, 0],
    ['recodeinfo-med-insurer-201804-part1.csv', 13, 0],
  ])('%s: %i receipts find their person, %i do not', (name, accepted, unmatched) => {
    expect(first[name]).toMatchObject({
      kind: 'receipts',
      accepted,
      unmatched,
      rejected: 0,
      expired: 0,
      errors: [],
    });
  });

  test('again: all unchanged', async () => {
    for (const [name, summary] of Object.entries(
      await importAll(table, (name) => cameOn(name).replace('-10', '-20')),
    ))
      expect(summary).toMatchObject({ accepted: 0, replaced: 0, unchanged: first[name]?.accepted });
  });

  test('years later: expired, not stored', async () => {
    const later = await importAll(await testTable(), () => '2026-11-21');
    expect(later['med-provider-era-2016-part1.csv']).toMatchObject({ expired: 6, accepted: 0 });
    expect(later['dispensing-insurer-fragment-202406.csv']).toMatchObject({ unmatched: 1 });
  });

  test('care after the day of the clock and of receiving is refused', async () => {
    const early = await importAll(await testTable(), () => '2018-05-10');
    expect(early['gairai-provider-202110-part1.UKE']).toMatchObject({ rejected: 50, unmatched: 0 });
    expect(early['med-provider-era-2016-part1.csv']).toMatchObject({ rejected: 0, unmatched: 6 });
  });

  test('without coverages all wait, and are linked when these come', async () => {
    const waiting = await testTable();
    const before = await importAll(waiting, cameOn);
    expect(before['recodeinfo-med-insurer-201804-part1.csv']).toMatchObject({ unmatched: 13 });
    await importOne(waiting, fileOf('people.csv', eligibilityCsv(coverages())));
    for (const [name, summary] of Object.entries(await importAll(waiting, cameOn)))
      expect(summary).toMatchObject({ unchanged: first[name]?.accepted, accepted: 0 });
  });
});
