import { describe, expect, test } from 'vitest';
import { ReceiptReader, readReceiptFile } from '../../shared/receipts/read.ts';
import { HO, IR, item, RE, read } from './fixtures.ts';

const SI = item('SI', '12,1', '112007410', '', '100', { 3: 1 });
const IY = item('IY', '21,1', '620000001', '3', '5', { 3: 7 });
const SECOND = RE.replace('RE,1,', 'RE,2,');
const GO = 'GO,2,200,99';
const outcome = ({ receipts, findings }: ReturnType<typeof read>) => [
  receipts.map(({ number }) => number),
  findings.filter(({ severity }) => severity !== 'note').map(({ line, code }) => `${line} ${code}`),
];

describe('provider form', () => {
  const whole = [IR, RE, HO, SI, IY, SECOND, HO, SI, IY, GO];

  test.each([
    [10, ['1', '2'], []],
    [9, ['1'], ['6 truncated-file']],
    [8, ['1'], ['6 truncated-file']],
    [6, ['1'], ['6 truncated-file']],
    [5, [], ['2 truncated-file']],
    [3, [], ['2 truncated-file']],
    [1, [], []],
  ])('the first %i lines', (count, numbers, findings) =>
    expect(outcome(read(...whole.slice(0, count)))).toEqual([numbers, findings]),
  );

  test('in pieces', () => {
    const reader = new ReceiptReader();
    const bytes = new TextEncoder().encode(whole.slice(0, 8).join('\n'));
    const parts = Array.from(bytes, (_, at) => reader.push(bytes.subarray(at, at + 1)));
    parts.push(reader.end());
    const [receipts, findings] = [
      parts.flatMap((part) => part.receipts),
      parts.flatMap((part) => part.findings),
    ];
    expect(outcome({ receipts, findings })).toEqual([['1'], ['6 truncated-file']]);
  });

  test('a 総括 receipt goes with its parts', () => {
    const part = (summary: string) => `RE,1,1111,202602,見本,2,19800102${','.repeat(12)}${summary}`;
    expect(outcome(read(IR, part('1'), HO, part('2'), HO))).toEqual([[], ['2 truncated-file']]);
  });
});

describe('insurer form', () => {
  const claim = (re: string, ...end: string[]) =>
    [IR, re, HO, SI, IY, ...end].map((line, i) => `1,${i + 2},0,${line}`);
  const MN = '2,1,0,MN,910000001,,20260400000000002';
  const first = [MN, ...claim(RE, 'RC,Ver00001')];
  const text = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');
  const readText = (all: string) => outcome(readReceiptFile(new TextEncoder().encode(all)));

  test.each([
    ['whole', text(...first, MN, ...claim(SECOND, 'RC,Ver00001')), ['1', '2'], []],
    ['EOF byte', `${text(...first)}\u001a`, ['1'], []],
    ['no line break behind RC', text(...first).slice(0, -1), ['1'], []],
    ['no RC though the first has it', text(...first, MN, ...claim(SECOND)), ['1'], [9]],
    ['no RC anywhere', text(MN, ...claim(RE), MN, ...claim(SECOND)), ['1', '2'], []],
    ['within the last line', text(MN, ...claim(RE), MN, ...claim(SECOND)).slice(0, -9), ['1'], [9]],
  ])('%s', (_, all, numbers, lines) =>
    expect(readText(all)).toEqual([
      numbers,
      lines.map((line) => `${all.includes('RC,') ? line + 1 : line} truncated-file`),
    ]),
  );
});
