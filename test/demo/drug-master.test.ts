import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { realData } from '../support/real-data.ts';
import { claimFiles, field } from './delivered.ts';

const today = '2026-11-21' as IsoDate;
const decode = (bytes: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
const [full, difference] = demoFiles(today)
  .filter((file) => file.name.startsWith('y_'))
  .map((file) => readCsv(decode(file.bytes)).map(({ fields }) => fields));

test('both editions have 42 quoted columns, and the difference only known or new codes', () => {
  for (const row of [...(full ?? []), ...(difference ?? [])]) expect(row.length).toBe(42);
  const codes = new Set(full?.map((row) => field(row, 3)));
  for (const row of difference ?? [])
    expect([field(row, 1), codes.has(field(row, 3))]).toEqual(
      field(row, 1) === '3' ? ['3', false] : ['5', true],
    );
});

test('every medicine of a receipt is in the master', () => {
  const codes = new Set([...(full ?? []), ...(difference ?? [])].map((row) => field(row, 3)));
  for (const { kind, lines } of claimFiles(today))
    for (const line of lines.filter(([id]) => id === 'IY'))
      expect(codes).toContain(field(line, kind === 'dispensing' ? 3 : 4));
});

test.each(['1', '2', '5'])('a medicine with mark %s is dispensed', (mark) => {
  const marked = full?.filter((row) => field(row, 14) === mark).map((row) => field(row, 3)) ?? [];
  const used = claimFiles(today).flatMap(({ lines }) => lines.flat());
  expect(marked.some((code) => used.includes(code))).toBe(true);
});

describe.skipIf(!realData)('against the real edition', () => {
  test('names, units, marks and price-list codes are those of the publisher', () => {
    const zipped = readFileSync(`${realData}/drug-master/y_ALL20240321.csv.gz`);
    const wanted = new Map(full?.map((row) => [field(row, 3), row]));
    const real = decode(gunzipSync(zipped))
      .split('\r\n')
      .filter((line) => wanted.has(line.slice(9, 18)))
      .flatMap((line) => readCsv(line).map(({ fields }) => fields));
    expect(real.length).toBeGreaterThan(90);
    const columns = [4, 5, 7, 8, 9, 10, 14, 17, 22, 28, 32, 35];
    for (const row of real) {
      const ours = wanted.get(field(row, 3)) ?? [];
      expect(columns.map((at) => field(ours, at))).toEqual(columns.map((at) => field(row, at)));
    }
  });
});
