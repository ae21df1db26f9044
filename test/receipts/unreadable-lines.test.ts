import { describe, expect, test } from 'vitest';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { codesOf, HO, IR, item, RE, read } from './fixtures.ts';

const SI = item('SI', '12,1', '112007410', '', '100', { 3: 1 });
const IY = item('IY', '21,1', '620000001', '3', '5', { 3: 7 });
const GO = 'GO,0,0,99';
/** 見本 in ISO-2022-JP. */
const ESCAPED = '\u001b$B8+K\\\u001b(B';
const SECOND = `RE,2,1112,202602,${ESCAPED},2,19800102`;

describe('ISO-2022-JP', () => {
  test('a comment: its line only', () => {
    const part = read(IR, RE, HO, SI, `CO,,1,810000001,${ESCAPED}`, IY, GO);
    expect(codesOf(part)).toEqual(['5  0 wrong-encoding']);
    expect(part.receipts[0]?.units).toHaveLength(2);
  });

  test('a head: its receipt, and nothing of it reaches the person before', () => {
    const part = read(IR, RE, HO, SI, SECOND, HO, IY, RE, HO, GO);
    expect(part.findings).toMatchObject([{ line: 5, code: 'wrong-encoding', severity: 'receipt' }]);
    expect(part.receipts.map(({ line, units }) => [line, units.length])).toEqual([
      [2, 1],
      [8, 0],
    ]);
    expect(part.receipts[0]?.payers[0]?.assessed).toBeUndefined();
  });

  test('the institution: its receipts', () => {
    const part = read(IR, RE, HO, GO, IR.replace('みどり内科', ESCAPED), RE, HO, GO);
    expect(part.receipts.map(({ line }) => line)).toEqual([2]);
    expect(codesOf(part)).toEqual(['5  0 wrong-encoding', '6 RE 0 no-institution']);
  });
});

test('a head with a damaged character', () => {
  const text = [IR, RE, HO, SI, 'RE,2,1112,202602,?,2,19800102', HO, IY, GO].join('\n');
  const bytes = new TextEncoder().encode(text);
  bytes[bytes.lastIndexOf(0x3f)] = 0xff;
  const part = readReceiptFile(bytes);
  expect(codesOf(part)).toEqual(['5  0 wrong-encoding']);
  expect(part.receipts.map(({ units }) => units.length)).toEqual([1]);
});

test.each([
  ['a facility', [IR.replace('みどり', 'み'.repeat(60_000)), RE, HO, GO], '1 IR 7 text-too-long'],
  ['a person', [IR, RE.replace('花子', '花'.repeat(201)), HO, GO], '2 RE 5 text-too-long'],
  [
    'a comment',
    [IR, RE, HO, `CO,01,1,810000001,${'あ'.repeat(60_000)}`, GO],
    '4 CO 5 text-too-long',
  ],
  ['a 記号', [IR, RE, HO.replace('１２３', '１'.repeat(999)), GO], '3 HO 3 text-too-long'],
])('%s with a name too long', (_, lines, finding) => {
  const part = read(...lines);
  expect(codesOf(part)).toEqual([finding]);
  expect(JSON.stringify(part.receipts).length).toBeLessThan(2_000);
});
