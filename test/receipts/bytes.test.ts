import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { LineReader } from '../../shared/receipts/bytes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const shiftJis = (text: string) => new Uint8Array(iconv.encode(text, 'cp932'));

function linesOf(bytes: Uint8Array, chunkSize = bytes.length || 1, maxLength?: number): string[] {
  const lines: string[] = [];
  const reader = new LineReader(
    {
      line: (text, number) => lines.push(`${number}:${text}`),
      problem: (number, code) => lines.push(`${number}!${code}`),
    },
    maxLength,
  );
  for (let at = 0; at < bytes.length; at += chunkSize)
    reader.push(bytes.subarray(at, at + chunkSize));
  reader.end();
  return lines;
}

const EXPECTED = ['1:IR,医院', '2:', '3:RE,山田　太郎'];

describe('line ends and the EOF byte', () => {
  test.each([
    ['CRLF', 'IR,医院\r\n\r\nRE,山田　太郎\r\n'],
    ['LF', 'IR,医院\n\nRE,山田　太郎\n'],
    ['no end of line at the end', 'IR,医院\n\nRE,山田　太郎'],
    ['0x1A behind a line', 'IR,医院\r\n\r\nRE,山田　太郎\r\n\u001a'],
    ['0x1A without an end of line', 'IR,医院\n\nRE,山田　太郎\u001a'],
    ['several 0x1A', 'IR,医院\n\nRE,山田　太郎\n\u001a\u001a\u001a'],
    ['0x1A between joined files', 'IR,医院\r\n\u001a\r\nRE,山田　太郎\r\n\u001a'],
  ])('%s', (_, text) => {
    expect(linesOf(utf8(text))).toEqual(EXPECTED);
    // iconv-lite writes U+001A as the byte 0x1A
    expect(linesOf(shiftJis(text))).toEqual(EXPECTED);
  });
});

describe('character set', () => {
  test.each([1, 2, 3, 7, 1000])('the same lines in chunks of %i bytes', (size) => {
    const text = 'IR,医院\r\n\r\nRE,山田　太郎\r\n';
    expect(linesOf(utf8(text), size)).toEqual(EXPECTED);
    expect(linesOf(shiftJis(text), size)).toEqual(EXPECTED);
  });

  test('a byte order mark goes', () =>
    expect(linesOf(utf8('\ufeffIR,医院\n'))).toEqual(['1:IR,医院']));

  test('half-width katakana in pairs are not taken for UTF-8', () =>
    expect(linesOf(shiftJis('RE,ﾃｽﾃｽ\n'))).toEqual(['1:RE,ﾃｽﾃｽ']));

  test.each([
    ['little endian', [0xff, 0xfe, 0x49, 0x00]],
    ['big endian', [0xfe, 0xff, 0x00, 0x49]],
  ])('UTF-16 %s is named, not guessed', (_, bytes) =>
    expect(linesOf(new Uint8Array(bytes))).toEqual(['1!encoding-not-supported']),
  );

  test('a damaged line is left out, the others stay', () => {
    const damaged = Uint8Array.of(...shiftJis('一\n'), 0x81, 0x0a, ...shiftJis('三\n'));
    expect(linesOf(damaged)).toEqual(['1:一', '2!wrong-encoding', '3:三']);
  });

  test('vendor characters of Windows-31J', () =>
    expect(linesOf(shiftJis('髙﨑①\n'))).toEqual(['1:髙﨑①']));
});

describe('long lines', () => {
  test.each([1, 5, 64, 10_000])('are reported and skipped, in chunks of %i bytes', (size) => {
    const text = `short\n${'x'.repeat(5_000)}\nあ\n`;
    expect(linesOf(utf8(text), size, 100)).toEqual(['1:short', '2!line-too-long', '3:あ']);
  });

  test('the longest allowed line is kept', () =>
    expect(linesOf(utf8('x'.repeat(100)), 7, 100)).toEqual([`1:${'x'.repeat(100)}`]));
});
