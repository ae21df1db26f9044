import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import {
  commentMaster,
  drugMaster,
  materialMaster,
  procedureMaster,
} from '../../functions/masters/masters.ts';
import { queryItems } from '../../functions/storage/items.ts';
import type { IsoDate, YearMonth } from '../../shared/kernel/dates.ts';
import { medicationRows } from '../../shared/medications/rows.ts';
import { shownMedication } from '../../shared/medications/shown-medication.ts';
import { currentDispensings } from '../../shared/medications/stored.ts';
import type { StoredPart } from '../../shared/receipts/stored-version.ts';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { claim, fileOf as delivered, importOne } from '../ingest/delivery.ts';
import { testTable } from '../support/table.ts';
import { complete, fileOf, line } from './edition-lines.ts';

const MONTH = '2026-09' as YearMonth;
const file = (...lines: string[]) => delivered('x.csv', iconv.encode(fileOf(...lines), 'cp932'));

const procedure = line(
  {
    ...{ 1: '0', 2: 'S', 3: '112007410', 5: '再診料', 11: '3', 12: '75.00', 85: 'A' },
    ...{ 87: '20240601', 88: '99999999', 113: '再診料' },
  },
  150,
);
const material = line(
  {
    ...{ 1: '0', 2: 'T', 3: '700010000', 5: '半切', 10: '枚', 11: '1', 12: '120.00' },
    ...{ 28: '20240601', 30: '99999999', 37: 'フィルム・半切' },
  },
  38,
);
const comment = (name: string, from: string) =>
  line(
    {
      ...{ 1: '0', 2: 'C', 3: '8', 4: '40', 5: '6', 7: name, 10: '5', 11: '2' },
      ...{ 21: from, 22: '99999999', 23: '840000006' },
    },
    30,
  );

/** A receipt whose drug has a comment with a number in it. */
function receipts() {
  const receipt = claim({ drug: '629000001' });
  const [unit] = receipt.units;
  const before = [
    { code: '810000001', text: '１日１回朝食後' },
    { code: '840000006', text: '０７' },
  ];
  return delivered(
    'r.uke',
    writeProviderFile([{ ...receipt, units: unit ? [{ ...unit, before }] : [] }]),
  );
}

test('each kind of master is told by its content, kept apart and looked up by month', async () => {
  const table = await testTable();
  const kinds = [];
  for (const one of [
    file(complete('629000001', 'みほん錠')),
    file(procedure),
    file(material),
    file(comment('退院時　　　日分投薬', '20220401')),
  ]) {
    const { kind, accepted, rejected } = await importOne(table, one);
    kinds.push([kind, accepted, rejected]);
  }
  expect(kinds).toEqual([
    ['drug-master', 1, 0],
    ['procedure-master', 1, 0],
    ['material-master', 1, 0],
    ['comment-master', 1, 0],
  ]);
  const now = () => new Date('2026-11-21T00:00:00Z');
  expect((await drugMaster(table, now).current()).find('629000001', MONTH)?.name).toBe('みほん錠');
  const procedures = await procedureMaster(table, now).current();
  expect(procedures.find('112007410', MONTH)).toMatchObject({ name: '再診料', points: 75 });
  const materials = await materialMaster(table, now).current();
  expect(materials.find('700010000', MONTH)).toMatchObject({ fullName: 'フィルム・半切' });
  expect(materials.find('112007410', MONTH)).toBeUndefined();
});

test('comments are resolved when they are read: a new edition changes what an old receipt shows', async () => {
  const table = await testTable();
  await importOne(table, delivered('e.csv', eligibilityCsv([{}])));
  await importOne(table, receipts(), { asOf: '2026-10-08' });
  let nowMs = Date.parse('2026-11-21T00:00:00Z');
  const comments = commentMaster(table, () => new Date(nowMs));
  const drugs = await drugMaster(table, () => new Date(nowMs)).current();
  const noteNow = async () => {
    nowMs += 300_000;
    const items = (await queryItems(table, 'medications', 'p-1')) as StoredPart[];
    const days = currentDispensings(
      items.map((item) => ({ ...item, searchNumbers: [], splitInsurer: '' })),
      '2026-11-21' as IsoDate,
    );
    const [row] = medicationRows(days, drugs, await comments.current());
    return row && [shownMedication(row).usage, shownMedication(row).note];
  };
  expect(await noteNow()).toEqual(['１日１回朝食後', '']);
  await importOne(table, file(comment('退院時　　　日分投薬', '20220401')));
  expect(await noteNow()).toEqual(['１日１回朝食後', '退院時　０７日分投薬']);
  await importOne(table, file(comment('退院時　　　日分を投薬', '20260401')));
  expect(await noteNow()).toEqual(['１日１回朝食後', '退院時　０７日分を投薬']);
});
