import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { CommentIndex } from '../../shared/masters/comments/comment-index.ts';
import { FAMILIES, FAMILY_OF, type MasterFamily } from '../../shared/masters/families.ts';
import {
  decodeMaster,
  type MasterFile,
  type MasterFileKind,
  readMasterFile,
} from '../../shared/masters/master-file.ts';
import { NamedIndex } from '../../shared/masters/named-index.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { realData } from '../support/real-data.ts';

/** Published editions and their row counts, from data/receipt-masters/README.md. */
describe.skipIf(!realData)('the real procedure, comment and material masters', () => {
  const folder = join(realData ?? '', 'receipt-masters');
  const files: MasterFile[] = [];
  beforeAll(() => {
    const diffs = readdirSync(join(folder, 'comment-diffs')).map((name) => `comment-diffs/${name}`);
    const full = readdirSync(folder).filter((name) => name.endsWith('.gz'));
    for (const path of [...full, ...diffs]) {
      const text = decodeMaster(gunzipSync(readFileSync(join(folder, path))));
      const file = readMasterFile(text, path.split('/').at(-1) ?? '');
      expect(file?.errors).toEqual([]);
      if (file) files.push(file);
    }
  });
  const fullOf = (kind: MasterFileKind) =>
    files.flatMap((file) =>
      file.kind === kind && file.kind !== 'price-list' && file.edition.full ? [file] : [],
    );
  const bytesOf = (family: MasterFamily) =>
    new TextEncoder().encode(
      FAMILIES[family].artefact(files.filter((file) => FAMILY_OF[file.kind] === family)),
    );

  test.each([
    ['procedure-master', '20240531', 10_133],
    ['comment-master', '20230801', 3_065],
    ['material-master', '20240315', 1_334],
  ] as const)('%s of %s has %d rows', (kind, date, rows) => {
    const [file, ...others] = fullOf(kind);
    expect(others).toEqual([]);
    expect(file).toMatchObject({ lines: rows, edition: { date, rows: { length: rows } } });
  });

  test('names by month', () => {
    const procedures = new NamedIndex(bytesOf('procedures'));
    const materials = new NamedIndex(bytesOf('materials'));
    const month = '2024-06' as YearMonth;
    expect(procedures.find('111000110', month)).toMatchObject({
      name: '初診料',
      pointKind: '3',
      points: 291,
      chapter: 'A',
      abolishedOn: undefined,
    });
    expect(materials.find('700010000', month)).toMatchObject({
      name: '半切',
      fullName: 'フィルム・半切',
      unit: '枚',
      points: 120,
    });
    expect(materials.find('700010001', month)).toBeUndefined();
  });

  test('a difference renames a comment from its day on, without touching months before', () => {
    const comments = new CommentIndex(bytesOf('comments'));
    const words = (month: string) => comments.wordsOf('820100626', '', month as YearMonth);
    expect(words('2024-06')).toBe('該当する状態（包括的支援加算）：１－１　要介護３');
    expect(words('2024-05')).not.toBe(words('2024-06'));
  });

  test('every comment code of the sample receipts is known but one, gone before the edition of 2023-08', () => {
    const comments = new CommentIndex(bytesOf('comments'));
    const unknown = new Set<string>();
    let known = 0;
    for (const name of readdirSync(join(realData ?? '', 'uke'))) {
      if (name.endsWith('.md')) continue;
      const { receipts } = readReceiptFile(readFileSync(join(realData ?? '', 'uke', name)));
      for (const { careMonth, units } of receipts)
        for (const { before, items, after } of units)
          for (const { code, text } of [
            ...before,
            ...items.flatMap((item) => item.comments),
            ...after,
          ]) {
            if (comments.wordsOf(code, text, careMonth) === undefined) unknown.add(code);
            else known += 1;
          }
    }
    expect([...unknown]).toEqual(['820100009']);
    expect(known).toBeGreaterThan(100);
    const words = comments.wordsOf('840000006', '０２', '2018-04' as YearMonth);
    expect(words).toBe('退院時　０２日分投薬');
  });

  test.each([
    // gone before 2024, of claims of 2016 to 2019, and codes of test patients
    ['1', 'procedures', 249, 17],
    ['7', 'materials', 12, 3],
  ] as const)(
    'codes with %s of the sample receipts: %s name %i but %i',
    (first, family, all, unnamed) => {
      const names = new NamedIndex(bytesOf(family));
      const found = new Map<string, boolean>();
      for (const name of readdirSync(join(realData ?? '', 'uke'))) {
        if (name.endsWith('.md')) continue;
        const { receipts } = readReceiptFile(readFileSync(join(realData ?? '', 'uke', name)));
        for (const { careMonth, units } of receipts)
          for (const { code } of units.flatMap(({ items }) => items))
            if (code.startsWith(first)) found.set(code, names.find(code, careMonth) !== undefined);
      }
      expect(found.size).toBe(all);
      expect([...found.values()].filter((named) => !named)).toHaveLength(unnamed);
    },
  );
});
