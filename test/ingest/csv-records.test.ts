import { expect, test } from 'vitest';
import { SeenKeys } from '../../functions/ingest/seen-keys.ts';
import { CsvRecords } from '../../shared/ingest/csv-records.ts';

function read(text: string | Uint8Array, pieces: number) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const records = new CsvRecords();
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  const found = [];
  for (let at = 0; at < bytes.length; at += size)
    found.push(...records.push(bytes.subarray(at, at + size)));
  return { found: [...found, ...records.end()], lines: records.lines };
}
const LONG = 'x'.repeat(20_001);

test.each([1, 2, 7, 1_000])(
  'in %i pieces: quoted line breaks, characters cut in two, last line without end',
  (pieces) => {
    const text = '\ufeffa,b\r\n"1\n,2",𠮷\n\nlast,髙';
    expect(read(text, pieces)).toEqual({
      found: [
        { line: 1, fields: ['a', 'b'] },
        { line: 2, fields: ['1\n,2', '𠮷'] },
        { line: 5, fields: ['last', '髙'] },
      ],
      lines: 5,
    });
  },
);

test.each([1, 3, 50])(
  'in %i pieces: a record too large is left out, those around it are kept',
  (pieces) => {
    const { found, lines } = read(`a\n${LONG}\nb\n"${LONG}\nc\nd`, pieces);
    expect(found).toEqual([
      { line: 1, fields: ['a'] },
      { line: 2, tooLarge: true },
      { line: 3, fields: ['b'] },
      { line: 4, tooLarge: true },
      { line: 5, fields: ['c'] },
      { line: 6, fields: ['d'] },
    ]);
    expect(lines).toBe(6);
  },
);

test('bytes that are no UTF-8 show as U+FFFD', () => {
  expect(read(Uint8Array.of(0x93, 0x8c, 0x2c, 0x61), 1).found).toEqual([
    { line: 1, fields: ['\ufffd\ufffd', 'a'] },
  ]);
});

test('a hundred megabytes without a line break need no memory', () => {
  const records = new CsvRecords();
  const piece = new Uint8Array(1_048_576).fill(97);
  const before = process.memoryUsage().heapUsed;
  let found = 0;
  for (let n = 0; n < 100; n += 1) found += records.push(piece).length;
  expect(found).toBe(1);
  expect(records.end()).toEqual([]);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1_048_576);
});

test('keys that came before are told, however many', () => {
  const seen = new SeenKeys();
  for (let n = 0; n < 20_000; n += 1) expect(seen.add(`key ${n}`)).toBe(true);
  for (let n = 0; n < 20_000; n += 997) expect(seen.add(`key ${n}`)).toBe(false);
});
