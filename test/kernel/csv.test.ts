import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvReader, CsvTooLarge, readCsv, writeCsv } from '../../shared/kernel/csv.ts';

test.each([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"a,b","c ""q"""\n', [['a,b', 'c "q"']]],
  ['"line\r\nbreak",x\n', [['line\r\nbreak', 'x']]],
  [
    'a,\n,\n',
    [
      ['a', ''],
      ['', ''],
    ],
  ],
  ['\ufeff"a"\n\n\nb\n', [['a'], ['b']]],
  ['say "hi",x\n', [['say "hi"', 'x']]],
  ['"open', [['open']]],
  ['', []],
])('%j', (text, rows) => expect(readCsv(text).map((row) => row.fields)).toEqual(rows));

test('lines are the physical ones, also behind line breaks in quotes', () => {
  expect(readCsv('a\n"b\nc"\nd\n').map((row) => row.line)).toEqual([1, 2, 4]);
});

test('chunks may be cut anywhere', () => {
  const text = '"a ""b""",c\r\n"d\r\ne",f\r\n';
  const whole = readCsv(text);
  for (let at = 0; at <= text.length; at += 1) {
    const reader = new CsvReader();
    const rows = [
      ...reader.push(text.slice(0, at)),
      ...reader.push(text.slice(at)),
      ...reader.end(),
    ];
    expect(rows).toEqual(whole);
  }
});

test('what was written is read again', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r\ufeff]/.test(text));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(table, (rows) => {
      expect(readCsv(writeCsv(rows)).map((row) => row.fields)).toEqual(rows);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('formulas do not reach a spreadsheet, numbers do', () => {
  expect(writeCsv([['=cmd|x', '@a', '-5', '+1+1', 'ok', -3]])).toBe(
    "\ufeff'=cmd|x,'@a,-5,'+1+1,ok,-3\r\n",
  );
});

test('a field or record without end stops the reader instead of filling memory', () => {
  const reader = new CsvReader({ maxFieldLength: 1000, maxFields: 10 });
  const push = () => {
    for (let n = 0; n < 100; n += 1) [...reader.push('x'.repeat(100))];
  };
  expect(push).toThrow(CsvTooLarge);
  expect(() => readCsv(','.repeat(2000))).toThrow(CsvTooLarge);
});
