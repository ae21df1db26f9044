import { expect, test } from 'vitest';
import type { BillingUnit } from '../../shared/receipts/codec.ts';
import { receiptInWords } from '../../shared/receipts/in-words.ts';
import { unitsInWords } from '../../shared/receipts/units-in-words.ts';
import { HO, IR, item, RE, read, readOne } from './fixtures.ts';

const used = (...lines: string[]) =>
  Object.fromEntries(
    (read(...lines).records ?? []).map(({ record, seen, used: of, ignored }) => [
      record,
      [seen, of, ignored],
    ]),
  );
const drug = item('IY', '21,1', '620000001', '3', '5', { 22: 7 });

test('every line of a file is counted, with the reason why it was read over', () => {
  expect(
    used(
      'SY,8830417,20210801,1', // before any receipt
      ...[IR, RE, HO, 'SY,8830417,20210801,1', drug, 'TI,1', drug],
      'RE,2,9912,202602,種別がない,1,19800102',
      ...[drug, 'GO,1,100,99'],
    ),
  ).toEqual({
    IR: [1, 1, {}],
    RE: [2, 1, { 'receipt-rejected': 1 }],
    HO: [1, 1, {}],
    SY: [2, 1, { 'out-of-place': 1 }],
    IY: [3, 1, { 'organ-donor': 1, 'receipt-rejected': 1 }],
    TI: [1, 0, { 'organ-donor': 1 }],
    GO: [1, 1, {}],
  });
});

test('lines of the review body', () => {
  const lines = ['MN,910000001,,20260300000000001', IR, RE, HO, drug].map(
    (line, at) => `${at === 0 ? 2 : 1},${at + 1},0,${line}`,
  );
  expect(used(...lines, `2,6,0,${drug}`, '2,7,0,EX,x', '2,8,0,RC,y')).toMatchObject({
    MN: [1, 1, {}],
    IY: [2, 1, { review: 1 }],
    EX: [1, 0, { opaque: 1 }],
    RC: [1, 0, { opaque: 1 }],
  });
});

test('a receipt in words', () => {
  const words = receiptInWords(
    readOne(IR, RE, HO, 'CO,21,1,810000001,１日３回毎食後', drug.replace('21,1', ',1')),
  );
  expect(words).toEqual([
    '医科 入院外 2026-02診療、2026-03請求、請求（審査前）、種別 1112',
    'みどり内科（1311234567）',
    expect.stringMatching(/年1月2日生/),
    '保険 06999999: 1日 100点',
    '内服 [M] （１日３回毎食後） 620000001×3 5点×7 22（7）日',
    '薬 2026-02-22 院内 内服 620000001 3 7日分 １日３回毎食後',
  ]);
});

test('equal units of different days are one line, meals in yen, comments in brackets', () => {
  const unit = (section: string, day: number): BillingUnit => ({
    ...{ line: 0, section, burden: '1', before: [], after: [], points: 670, count: 1 },
    items: [{ line: 0, record: 'SI', code: '197000110', amount: 1, comments: [] }],
    days: [{ day, count: 1 }],
  });
  const note = { ...unit('99', 1), items: [], points: undefined, count: 0, days: [] };
  expect(
    unitsInWords([
      unit('97', 4),
      unit('90', 4),
      unit('97', 5),
      { ...note, before: [{ code: '820000001', text: '' }] },
    ]),
  ).toEqual([
    '食事療養・生活療養 [M] 197000110×1 670円×2 4・5日',
    '入院基本料 [M] 197000110×1 670点×1 4日',
    '全体に係る記録 [M] （820000001）',
  ]);
});
