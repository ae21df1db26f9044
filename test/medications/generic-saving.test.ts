import { describe, expect, test } from 'vitest';
import { drugArtefact } from '../../shared/masters/drugs/artefact.ts';
import { DRUGS } from '../../shared/masters/drugs/columns.ts';
import { DrugIndex } from '../../shared/masters/drugs/drug-index.ts';
import { readPriceList } from '../../shared/masters/drugs/price-list.ts';
import { readEdition } from '../../shared/masters/edition-file.ts';
import { medicationRows } from '../../shared/medications/rows.ts';
import { shownMedication } from '../../shared/medications/shown-medication.ts';
import type { DispensingDay, Prescription } from '../../shared/receipts/dispensing-day.ts';
import { changed, complete, fileOf } from '../masters/edition-lines.ts';
import { day, prescription } from './dispensing-days.ts';

const ORIGINAL = '629000001';
const GENERIC = '629000002';
const STARRED = '629000004';
const TWIN = '679000001';
const group = (last: string) => `9990001F1${last}`;

const master = fileOf(
  complete(ORIGINAL, 'せんぱつ錠', { 12: '30.50', 32: group('010') }),
  complete(GENERIC, 'こうはつ錠「甲」', { 12: '15.10', 17: '1', 32: group('029') }),
  complete('629000003', 'こうはつ錠「乙」', { 12: '10.10', 17: '1', 32: group('037') }),
  complete(STARRED, 'ほしつき錠', { 12: '30.50', 32: group('045') }),
  complete('629000005', 'ほかの規格', { 12: '5.00', 17: '1', 32: '9990001F2017' }),
  complete('629000006', '注射用せんぱつ', { 12: '300', 28: '4', 32: '9990002D1010' }),
  complete('629000007', '注射用こうはつ', { 12: '100', 17: '1', 28: '4', 32: '9990002D1029' }),
);
const later = fileOf(
  changed('629000003', '9', { 30: '20240901', 31: '20240930' }),
  changed(GENERIC, '5', { 12: '14.00', 30: '20250401' }),
  complete(TWIN, 'せんぱつ錠（選）', {
    ...{ 1: '3', 12: '26.65', 30: '20241001', 32: group('010'), 41: ORIGINAL },
  }),
);
const list = readPriceList(
  `薬価基準収載医薬品コード,成分名,後発加算対象,薬価\n${group('045')},アアア,★,30.5\n`,
  'list20240401.csv',
);
const drugs = new DrugIndex(
  new TextEncoder().encode(
    drugArtefact(
      [
        readEdition(DRUGS, master, 'y_ALL20240401.csv').edition,
        readEdition(DRUGS, later, 'y_20240901.csv').edition,
      ],
      [list],
    ),
  ),
);

function shown(
  drugCode: string,
  on = '2024-06-10',
  of: Partial<DispensingDay> = { share: 30 },
  as: Partial<Prescription> = {},
) {
  const one = prescription({ drugs: [{ drugCode, dose: 1 }], ...as });
  const [row] = medicationRows([day(on, { prescriptions: [one], ...of })], drugs);
  if (!row) throw new Error('no row');
  return shownMedication(row);
}

describe('an original product', () => {
  test.each([
    // 28 × 30.5 × 0.3 = 256.2; the difference to the cheapest generic of the month
    ['2024-06-10', 256, 171], // 10.10
    ['2024-10-10', 256, 129], // 乙 is gone: 15.10
    ['2025-04-10', 256, 138], // 14.00
  ])('on %s', (on, ownShare, atMost) =>
    expect(shown(ORIGINAL, on).genericSaving).toEqual({ ownShare, atMost, percent: 30 }),
  );

  test('with its dose, quantity and share, exactly', () => {
    const of = (share: number, dose: number, amount: number) =>
      shown(
        ORIGINAL,
        '2024-06-10',
        { share },
        {
          drugs: [{ drugCode: ORIGINAL, dose }],
          quantity: { amount, unit: 'days' },
        },
      ).genericSaving?.ownShare;
    expect(of(10, 3, 14)).toBe(128); // 128.1
    expect(of(20, 0.5, 7)).toBe(21); // 21.35
    expect(of(20, 2, 10)).toBe(122); // 122 and no less
  });

  test.each([
    ['in a hospital', shown(ORIGINAL, '2024-06-10', { share: 30, setting: 'inpatient' })],
    ['without a known share', shown(ORIGINAL, '2024-06-10', {})],
    ['before the first price', shown(ORIGINAL, '2023-06-10')],
    ['given as an injection', shown(ORIGINAL, '2024-06-10', { share: 30 }, { route: 'injection' })],
    ['that is an injection', shown('629000006')],
  ])('%s shows none', (_, { genericSaving }) => expect(genericSaving).toBeUndefined());
});

test.each([GENERIC, STARRED])('a generic (%s) shows none', (code) =>
  expect(shown(code).genericSaving).toBeUndefined(),
);

test('選定療養 is named and counts with the price that the insurance covers', () => {
  const twin = shown(TWIN, '2024-11-10');
  expect(twin).toMatchObject({ drugName: 'せんぱつ錠', electedOriginal: true });
  expect(twin.genericSaving).toEqual({ ownShare: 223, atMost: 97, percent: 30 });
  expect(shown(ORIGINAL)).not.toHaveProperty('electedOriginal');
});
