import { describe, expect, test } from 'vitest';
import { additionOf } from '../../shared/treatments/additions.ts';
import { categoryOf } from '../../shared/treatments/categories.ts';
import { shownTreatment } from '../../shared/treatments/rows.ts';
import { line, month, receipt, rowsOf } from './invented-treatments.ts';

const shown = (...receipts: Parameters<typeof rowsOf>) => rowsOf(...receipts).map(shownTreatment);

describe('rows', () => {
  test('one per procedure and day, newest first, in the order of the receipt within a day', () =>
    expect(
      shown(
        receipt('2024-09', [line('112000999', [[3, 1]])]),
        receipt('2024-10', [
          line('112000999', [
            [1, 1],
            [20, 1],
          ]),
          line('180000999', [[20, 2]], { section: '80', amount: 3 }),
        ]),
      ).map(({ treatedOn, name, count, amount }) => [treatedOn, name, count, amount]),
    ).toEqual([
      ['2024-10-20', '再診の例', 1, undefined],
      ['2024-10-20', 'リハビリの例', 2, { amount: 3, unit: '単位' }],
      ['2024-10-01', '再診の例', 1, undefined],
      ['2024-09-03', '再診の例', 1, undefined],
    ]));

  test('setting, place and surgery; a longer name only where it is another one', () => {
    const [operation, visit] = shown(
      receipt('2024-10', [line('150000999', [[9, 1]], { section: '50' })], { inpatient: true }),
      receipt('2024-10', [line('112000999', [[8, 1]])], { facilityName: '' }),
    );
    expect(operation).toMatchObject({
      ...{ setting: 'inpatient', surgery: true, category: 'surgery' },
      ...{ facilityName: 'みほん内科', fullName: '手術の例（両側のもの）' },
    });
    expect(visit).toMatchObject({
      ...{ setting: 'outpatient', surgery: false, facilityName: '1311234567' },
    });
    expect(visit).not.toHaveProperty('fullName');
  });

  test.each([
    ['the name of the month of care', '2024-09', '111000999', {}, '前の名前'],
    ['the name of the month of care', '2024-10', '111000999', {}, '今の名前'],
    [
      'the day of a flat rate decides',
      '2024-10',
      '111000999',
      { month: month('2024-09') },
      '前の名前',
    ],
    ['what the hospital wrote', '2024-10', '199999999', { name: '特別な検査' }, '特別な検査'],
    ['a code that no edition has', '2024-10', '199999999', {}, '名称不明（199999999）'],
    ['dental care', '2024-10', '310000310', {}, '歯科の診療行為（310000310）'],
  ])('%s', (_, careMonth, code, given, name) => {
    expect(shown(receipt(careMonth, [line(code, [[1, 1]], given)]))[0]?.name).toBe(name);
  });

  test('an amount whose unit nobody knows is not told', () =>
    expect(
      shown(receipt('2024-10', [line('199999999', [[1, 1]], { amount: 30 })]))[0],
    ).not.toHaveProperty('amount'));
});

test.each([
  ['150000999', '50', '', 'surgery'],
  ['150000999', '', 'K', 'surgery'],
  ['160000999', '50', 'D', 'surgery'], // billed as part of an operation
  ['120000999', '80', 'F', 'medication'], // a prescription stands under 80
  ['180000999', '80', 'H', 'rehabilitation'],
  ['190000999', '90', 'A', 'stay'],
  ['112000999', '12', 'A', 'visit'],
  ['197000110', '97', '', 'meals'],
  ['199999999', '40', '', 'treatment'],
  ['199999999', '', '', 'other'],
  ['301000110', '11', '', 'visit'],
  ['310000310', '43', '', 'surgery'],
  ['313024410', '62', '', 'dental-restoration'],
  ['399999999', '50', '', 'other'], // 50 means something else in 歯科
])('%s under 診療識別 %s, part %s is %s', (code, section, chapter, category) => {
  expect(categoryOf(code, section, chapter)).toBe(category);
});

test.each([
  ['医療情報・システム基盤整備体制充実加算１（初診）', '2024-05', 'system'],
  ['医療情報取得加算２（初診）', '2024-06', 'information-by-card'],
  ['医療情報取得加算４（再診）', '2024-11', 'information-by-card'],
  ['医療情報取得加算（初診）', '2024-12', 'information'],
  ['医療情報取得加算（医学管理等）', '2026-10', 'information'],
  ['医療ＤＸ推進体制整備加算（初診）', '2024-06', 'dx'],
  ['医療ＤＸ推進体制整備加算１（医学管理等）', '2024-10', 'dx'],
  ['医療情報取得加算２（初診）', '2024-05', undefined], // not yet in force
  ['在宅医療ＤＸ情報活用加算', '2024-10', undefined], // our documents say nothing of it
  ['初診料', '2024-10', undefined],
  ['', '2024-10', undefined],
])('%s in %s: %s', (name, careMonth, addition) => {
  expect(additionOf(name, month(careMonth))).toBe(addition);
});
