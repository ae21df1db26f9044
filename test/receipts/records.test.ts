import { expect, test } from 'vitest';
import { receiptInWords } from '../../shared/receipts/in-words.ts';
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
    '内服 [M] 620000001×3 5点×7 22（7）日',
    '薬 2026-02-22 院内 内服 620000001 3 7日分 １日３回毎食後',
  ]);
});
