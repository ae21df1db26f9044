import { describe, expect, test } from 'vitest';
import { SeenKeys } from '../../functions/ingest/seen-keys.ts';
import { CsvRecords } from '../../shared/ingest/csv-records.ts';
import { withLineFeeds } from '../../shared/ingest/line-ends.ts';

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
      { line: 2, problem: 'too-long' },
      { line: 3, fields: ['b'] },
      { line: 4, problem: 'too-long' },
      { line: 5, fields: ['c'] },
      { line: 6, fields: ['d'] },
    ]);
    expect(lines).toBe(6);
  },
);

const WIDTH = 9;
const row = (name: string, changes: Record<number, string> = {}): string =>
  Array.from({ length: WIDTH }, (_, at) => changes[at] ?? `${name}${at}`).join();

describe('a stray quote costs its own row', () => {
  test.each<[string, string[], string[]]>([
    [
      'in the middle',
      [row('a', { 3: '"x' }), row('b'), row('c')],
      ['2 unclosed-quote', 'b0', 'c0'],
    ],
    [
      'before quoted fields',
      [row('a', { 3: '"x' }), row('b', { 2: '"q,r"' })],
      ['2 unclosed-quote', 'b0'],
    ],
    ['in the first field', [row('a', { 0: '"x' }), row('b')], ['2 unclosed-quote', 'b0']],
    ['in the last field', [row('a', { 8: '"' }), row('b')], ['2 unclosed-quote', 'b0']],
    ['in the last row', [row('a'), row('b', { 3: '"x' })], ['a0', '3 unclosed-quote']],
    [
      'in two rows',
      [row('a', { 3: '"x' }), row('b', { 5: '"y' }), row('c')],
      ['2 unclosed-quote', '3 unclosed-quote', 'c0'],
    ],
    [
      'in one column of two rows',
      [row('a', { 3: '"' }), row('b', { 3: '"' }), row('c')],
      ['2 unclosed-quote', '3 unclosed-quote', 'c0'],
    ],
    [
      'before lines that are no rows',
      [row('a', { 3: '"x' }), ...Array.from({ length: 60 }, () => 'short'), row('c')],
      ['2 unclosed-quote', ...Array.from({ length: 60 }, () => 'short'), 'c0'],
    ],
    ['no stray one', [row('a', { 3: '"x\r\ny, z\n"' }), row('b', { 8: '"p\nq"' })], ['a0', 'b0']],
  ])('%s', (_, rows, expected) => {
    for (const end of ['', '\n', '\r\n'])
      for (const pieces of [1, 7, 1_000]) {
        const { found } = read([row('h'), ...rows].join('\r\n') + end, pieces);
        const shown = found.map((one) =>
          'problem' in one ? `${one.line} ${one.problem}` : one.fields[0],
        );
        expect(shown).toEqual(['h0', ...expected]);
      }
  });
});

test.each([1, 3, 1_000])('lone CR line ends as LF, in %i pieces', async (pieces) => {
  const bytes = new TextEncoder().encode('a\rb\r\rc\r\nd\r');
  const size = Math.ceil(bytes.length / pieces);
  const cut = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const found: string[] = [];
  for await (const chunk of withLineFeeds(cut())) found.push(new TextDecoder().decode(chunk));
  expect(found.join('')).toBe('a\nb\n\nc\nd\n');
});

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
