import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { decodeMaster, readMasterFile } from '../../shared/masters/master-file.ts';
import { realData } from '../support/real-data.ts';
import { claimFiles, field } from './delivered.ts';

const today = '2026-11-21' as IsoDate;

describe.each([
  // code, short name, unit, kind and amount, chapter, full name
  ['s', 'SI', 's_ALL20240531.csv.gz', [3, 5, 10, 11, 12, 85, 113]],
  ['t', 'TO', 't_ALL20240315.csv.gz', [3, 5, 10, 11, 12, 37]],
] as const)('master %s', (letter, record, real, columns) => {
  const file = demoFiles(today).find(({ name }) => name.startsWith(`${letter}_`));
  const text = decodeMaster(file?.bytes ?? new Uint8Array());
  const rows = readCsv(text).map(({ fields }) => fields);
  const codes = rows.map((row) => field(row, 3));

  test('is read without an error and names each code once', () => {
    expect(readMasterFile(text, file?.name ?? '')).toMatchObject({
      lines: rows.length,
      errors: [],
    });
    expect(new Set(codes).size).toBe(codes.length);
  });

  test(`has every code of the ${record} lines, and no others`, () => {
    const used = claimFiles(today)
      .flatMap(({ lines }) => lines)
      .filter(([id]) => id === record)
      .map((line) => field(line, 4));
    expect([...new Set(used)].sort()).toEqual([...codes].sort());
  });

  test.skipIf(!realData)('says what the real edition says', () => {
    const path = `${realData}/receipt-masters/${real}`;
    const published = new Map(
      readCsv(decodeMaster(gunzipSync(readFileSync(path)))).map(({ fields }) => [
        field(fields, 3),
        columns.map((at) => field(fields, at)),
      ]),
    );
    for (const row of rows)
      expect(columns.map((at) => field(row, at))).toEqual(published.get(field(row, 3)));
  });
});
