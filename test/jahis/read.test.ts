import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNotebooks } from '../../shared/jahis/read-notebook.ts';
import { encodeWindows31J } from '../../shared/jahis/windows-31j.ts';
import { SMALL } from './notebooks.ts';

const codesOf = (given: Uint8Array | string) =>
  readNotebooks(given).findings.map(({ code, line, field }) => `${line} ${field} ${code}`.trim());
const first = (given: Uint8Array | string) => readNotebooks(given).notebooks[0]?.notebook;
const drugOf = (given: Uint8Array | string) =>
  first(given)?.visits[0]?.prescriptions[0]?.drugs[0]?.name;

test('a sound file has no findings', () => {
  expect(codesOf(encodeWindows31J(SMALL))).toEqual([]);
  expect(drugOf(encodeWindows31J(SMALL))).toBe('アムロジピン錠２．５ｍｇ「見本」');
});

describe('bytes', () => {
  const bytes = encodeWindows31J(SMALL);
  test.each([
    ['UTF-8', new TextEncoder().encode(SMALL), ['0  encoding']],
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${SMALL}`), ['0  encoding']],
    ['UTF-16', new Uint8Array(Uint16Array.from([0xfeff, ...units(SMALL)]).buffer), ['0  encoding']],
    ['an end-of-file byte', Uint8Array.of(...bytes, 0x1a), ['0  end-of-file-mark']],
    ['line feeds only', encodeWindows31J(SMALL.replaceAll('\r', '')), []],
    ['returns only', encodeWindows31J(SMALL.replaceAll('\n', '')), []],
    ['no line end at the end', bytes.subarray(0, -2), []],
  ])('%s', (_, given, codes) => {
    expect(codesOf(given)).toEqual(codes);
    expect(drugOf(given)).toBe('アムロジピン錠２．５ｍｇ「見本」');
  });

  test('half a character at the end of a cut file is found in its line, the rest is kept', () => {
    const cut = bytes.subarray(0, bytes.lastIndexOf(0x93) + 1); // inside of 日分
    expect(codesOf(cut)).toContain('7  undecodable');
    expect(drugOf(cut)).toBe('アムロジピン錠２．５ｍｇ「見本」');
  });
});

describe('versions', () => {
  test.each([
    ['JAHISTC01,1', []],
    ['JAHISTC07,2', []],
    ['JAHISTC12,1', ['1  unknown-version']],
    ['JAHISTC00,1', ['1  unknown-version']],
    ['JAHISTC08', ['1  unknown-output']],
    ['JAHISTC08,3', ['1  unknown-output']],
    ['JAHISTC08,1,,,', []],
  ])('%s', (heading, codes) => {
    const text = SMALL.replace('JAHISTC08,1', heading);
    expect(codesOf(text)).toEqual(codes);
    expect(drugOf(text)).toBe('アムロジピン錠２．５ｍｇ「見本」');
  });

  test.each(['', 'x', '1,見本,1,19720408', 'JAHISTC8,1', 'JAHISTC'])('%j is no notebook', (text) =>
    expect(readNotebooks(text)).toEqual({ notebooks: [], findings: [] }),
  );
});

describe('records', () => {
  const with2 = (line: string) => SMALL.replace(/^201.*$/m, line);
  const with3 = (line: string) => SMALL.replace(/^301.*$/m, line);
  test.each([
    ['an unknown record', `${SMALL}999,x`, ['8  unknown-record']],
    ['text between', `${SMALL}こんにちは`, ['8  unknown-record']],
    [
      'a record before its visit',
      SMALL.replace('5,20260310,1\r\n', ''),
      expect.arrayContaining(['3 11 out-of-place', '0 5 no-visits']),
    ],
    ['no patient', SMALL.replace(/^1,.*\r\n/m, ''), ['0 1 patient-missing']],
    ['no drug', SMALL.replace(/^201.*\r\n/m, ''), ['3 201 drug-missing']],
    ['no usage', SMALL.replace(/^301.*\r\n/m, ''), ['3 301 usage-missing']],
    ['two usages', SMALL.replace(/^(301.*\r\n)/m, '$1$1'), ['8 301 repeated-record']],
    ['a code without code', with2('201,1,薬,1,錠,2'), ['6 201.code drug-code-missing']],
    ['no unit', with2('201,1,薬,1,,1'), ['6 201.unit field-missing']],
    [
      'an RP of letters',
      with2('201,x,薬,1,錠,1'),
      expect.arrayContaining(['6 201.rp field-invalid']),
    ],
    ['a name too long', with2(`201,1,${'薬'.repeat(61)},1,錠,1`), ['6 201.name field-too-long']],
    ['a private character', with2('201,1,薬\ue000,1,錠,1'), ['6 201.name private-character']],
    ['an unknown form', with3('301,1,１日１回,28,日分,77,1'), ['7 301.form field-invalid']],
    ['fields too many', SMALL.replace('5,20260310,1', '5,20260310,1,2,3'), ['3 5 too-many-fields']],
    ['no institution codes', SMALL.replace('13,4,9990019', ',,'), ['3  institution-code-missing']],
    ['the same from the person', SMALL.replace('13,4,9990019', ',,').replace('08,1', '08,2'), []],
    [
      'an ingredient without drug',
      `${SMALL}31,1,アセトアミノフェン`,
      ['8 31 ingredient-without-drug'],
    ],
  ])('%s', (_, text, codes) => expect(codesOf(text)).toEqual(codes));

  test.each([
    ['201,1,薬Ａ,Ｂ錠,1,錠,2,620004992,1', '薬Ａ，Ｂ錠'],
    ['201,1,薬,A,B,錠,1,錠,2,620004992,1', '薬，A，B，錠'],
    ['201,1,薬Ａ錠,1,錠,2,620004992,1,一般,名,1,', '薬Ａ錠'],
  ])('commas in values: %s', (line, name) => {
    expect(codesOf(with2(line))).toEqual(['6 201 comma-in-value']);
    expect(drugOf(with2(line))).toBe(name);
  });
  test('commas in a remark', () => {
    const text = `${SMALL}501,朝,昼,夕に,1`;
    expect(codesOf(text)).toEqual(['8 501 comma-in-value']);
    expect(first(text)?.visits[0]?.remarks[0]).toEqual({ text: '朝，昼，夕に', by: '1' });
  });

  test.each([
    ['19720408', '1972-04-08'],
    ['S470408', '1972-04-08'],
    ['H310430', '2019-04-30'],
    ['R010501', '2019-05-01'],
    ['T150101', '1926-01-01'],
    ['M450101', '1912-01-01'],
    ['Ｓ４７０４０８', '1972-04-08'],
  ])('the date %s', (written, date) => {
    const text = SMALL.replace('19720408', written);
    expect(codesOf(text)).toEqual([]);
    expect(first(text)?.patient?.birthDate).toBe(date);
  });
  test.each(['19720230', 'H320501', 'S000101', '2026', 'X010101'])('no date: %s', (written) => {
    const text = SMALL.replace('19720408', written);
    expect(codesOf(text)).toEqual(['2 1.birthDate field-invalid']);
    expect(first(text)?.patient?.birthDate).toBe('');
  });
});

describe('parts', () => {
  const part = (number: number, count: number, id: string, lines: string) =>
    `JAHISTC08,1\r\n${lines}911,${id},${count},${number}\r\n`;
  const [, ...records] = SMALL.split('\r\n');
  const head = `${records.slice(0, 4).join('\r\n')}\r\n`;
  const tail = `${records.slice(4, -1).join('\r\n')}\r\n`;
  const one = part(1, 2, '20260310093000', head);
  const two = part(2, 2, '20260310093000', tail);

  test.each([
    ['in order', one + two, []],
    ['the other way round', two + one, []],
    ['one of them twice', one + two + one, ['13 911 part-repeated']],
    [
      'another text with the same number',
      one + two + part(1, 2, '20260310093000', tail),
      ['11 911 part-conflict'],
    ],
  ])('%s', (_, text, codes) => {
    const { notebooks, findings } = readNotebooks(text);
    expect(notebooks).toHaveLength(1);
    expect(notebooks[0]?.missing).toEqual([]);
    expect(drugOf(text)).toBe('アムロジピン錠２．５ｍｇ「見本」');
    expect(findings.map(({ code }) => code)).toEqual(codes.map((code) => code.split(' ')[2]));
  });

  test('a missing one is named, and what is there is shown', () => {
    const { notebooks, findings } = readNotebooks(two);
    expect(notebooks[0]).toMatchObject({ splitId: '20260310093000', parts: 1, missing: [1] });
    expect(findings.map(({ code }) => code)).toContain('part-missing');
    expect(first(one)?.patient?.name).toBe('見本　一郎');
  });

  test('parts of two sets stay apart', () => {
    const { notebooks, findings } = readNotebooks(one + part(2, 2, '20250101000000', tail));
    expect(notebooks.map(({ missing }) => missing)).toEqual([[2], [1]]);
    expect(findings.map(({ code }) => code)).toContain('several-sets');
  });

  test.each(['911,,2,1', '911,x,0,0', '911,x,2,3', '911,x,two,1', '911'])(
    '%s splits nothing',
    (line) => {
      const { notebooks, findings } = readNotebooks(`${SMALL}${line}\r\n`);
      expect(notebooks).toHaveLength(1);
      expect(findings.some(({ code, field }) => code === 'field-invalid' && field === '911')).toBe(
        true,
      );
    },
  );
});

describe('whatever comes, it is read without an exception', () => {
  const budget = { numRuns: 400, seed: 8 };
  test('any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readNotebooks(bytes)),
      budget,
    ));
  test('sound files with bytes changed, cut and doubled', () => {
    const sound = encodeWindows31J(SMALL);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(sound.length),
        (changes, end) => {
          const bytes = sound.slice(0, end);
          for (const [at, byte] of changes) if (at < end) bytes[at] = byte;
          for (const { line } of readNotebooks(bytes).findings) expect(line).toBeLessThan(50);
        },
      ),
      budget,
    );
  });
  test('a long file takes time in proportion', () => {
    const visit = SMALL.split('\r\n').slice(2, -1).join('\r\n');
    const text = `JAHISTC08,1\r\n${`${visit}\r\n`.repeat(4_000)}`;
    const start = performance.now();
    expect(readNotebooks(text).notebooks[0]?.notebook.visits).toHaveLength(4_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

const units = (text: string) => Array.from(text, (one) => one.charCodeAt(0));
