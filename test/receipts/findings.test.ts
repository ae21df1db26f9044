import { expect, test } from 'vitest';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { recogniseReceipts } from '../../shared/receipts/recognise.ts';
import { codesOf, days, fileOf, HO, IR, item, RE, read } from './fixtures.ts';

const GO = 'GO,1,100,99';
const SI = item('SI', '12,1', '112007410', '', '100', { 3: 1 });

test('a sound file has no findings', () => expect(codesOf(read(IR, RE, HO, SI, GO))).toEqual([]));

test.each([
  ['line 4: no record id', [IR, RE, HO, 'hello', SI, GO], ['4 hell 0 unknown-record']],
  ['a record nobody knows', [IR, RE, HO, 'QQ,1', SI, GO], ['4 QQ 0 unknown-record']],
  ['details before RE', [IR, SI, RE, HO, SI, GO], ['2 SI 0 record-out-of-place']],
  ['unknown 種別', [IR, 'RE,1,9112,202602,見本,2,19800102', HO, 'GO,1,0,99'], ['2 RE 3 bad-code']],
  ['no 種別', [IR, 'RE,1,,202602,見本,2,19800102', 'GO,1,0,99'], ['2 RE 3 missing-value']],
  ['no care month', [IR, 'RE,1,1112,,見本,2,19800102', 'GO,1,0,99'], ['2 RE 4 missing-value']],
  ['no such month', [IR, 'RE,1,1112,202613,見本,2,19800102', 'GO,1,0,99'], ['2 RE 4 no-such-date']],
  ['no header', [RE, HO, SI, GO], ['1 RE 0 no-institution', '4 GO 3 file-total-differs']],
  [
    'no such birth date',
    [IR, 'RE,1,1112,202602,見本,2,19800230', HO, SI, GO],
    ['2 RE 7 no-such-date'],
  ],
  ['unknown sex', [IR, 'RE,1,1112,202602,見本,3,19800102', HO, SI, GO], ['2 RE 6 bad-code']],
  [
    'points that are no number',
    [IR, RE, 'HO,06999999,1,1,1,x', 'GO,1,0,99'],
    ['3 HO 6 not-a-number'],
  ],
  [
    'GO of a larger file',
    [IR, RE, HO, 'GO,2,300,99'],
    ['4 GO 2 file-total-differs', '4 GO 3 file-total-differs'],
  ],
  ['0/0 of transferred claims', [IR, RE, HO, 'GO,0,0,99'], []],
  ['a cut file', [IR, RE, HO], ['2 RE 0 truncated-file', '0 GO 0 no-end-record']],
  [
    'a day that the month does not have',
    [IR, RE, HO, item('SI', '12,1', '112007410', '', '100', { 30: 1 }), GO],
    ['4 SI 43 no-such-day'],
  ],
  [
    'days that do not give the count',
    [IR, RE, HO, `SI,12,1,112007410,,100,2,,,,,,,${days({ 3: 1 })}`, GO],
    ['4 SI 14 days-differ-from-count'],
  ],
  ['a damaged item code', [IR, RE, HO, 'SI,12,1,11200741,,100,1', GO], ['4 SI 4 bad-code']],
  [
    'an item before any 診療識別',
    [IR, RE, HO, item('SI', ',1', '112007410', '', '100', { 3: 1 }), GO],
    ['4 SI 2 section-missing'],
  ],
  [
    '外字 in a name',
    [IR, 'RE,1,1112,202602,見\ue000本,2,19800102', HO, SI, GO],
    ['2 RE 5 private-use-character'],
  ],
])('%s', (_, lines, expected) => expect(codesOf(read(...lines))).toEqual(expected));

test('volumes: the totals stand in the last GO', () => {
  const second = IR.replace(',00,', ',01,');
  const part = read(IR, RE, HO, 'GO,,,01', second, RE, HO, 'GO,2,200,99');
  expect(codesOf(part)).toEqual([]);
  expect(part.receipts).toHaveLength(2);
});

test('a broken receipt takes only its own lines with it', () => {
  const part = read(IR, 'RE,1,1112,,甲,1,19800102', HO, SI, RE, HO, SI, 'GO,2,100,99');
  expect(codesOf(part)).toEqual(['2 RE 4 missing-value']);
  expect(part.findings[0]?.severity).toBe('receipt');
  expect(part.receipts.map((one) => one.line)).toEqual([5]);
});

test('whole-file findings', () => {
  expect(codesOf(read())).toEqual(['0  0 empty-file']);
  expect(codesOf(readReceiptFile(new Uint8Array([0x1a])))).toEqual(['0  0 empty-file']);
  const foreign = readReceiptFile(fileOf(...Array(80).fill('a,b,c')));
  expect(foreign.findings.at(-1)).toMatchObject({ code: 'not-a-receipt-file', severity: 'file' });
  expect(foreign.findings).toHaveLength(50);
});

test.each([
  ['provider', IR, 'provider'],
  ['provider with a byte order mark', `\ufeff${IR}`, 'provider'],
  ['pharmacy', 'YK,1,13,4,7654321,あおば薬局,202603,00', 'provider'],
  ['dental', 'UK,1,13,3,1234567,,歯科,202603,,00', 'provider'],
  ['insurer', '2,1,0,MN,910000001,東京都,1,,,', 'insurer'],
  ['insurer without prefix', 'MN,910000001,東京都,1,,,', 'insurer'],
  ['drug master', '"0","Y","620000001"', undefined],
  ['XML', '<?xml version="1.0"?>', undefined],
  ['nothing', '', undefined],
])('recognises %s', (_, line, form) => expect(recogniseReceipts(fileOf(line))).toBe(form));
