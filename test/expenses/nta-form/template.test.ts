import { assert, asyncProperty, integer } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownTemplate } from '../../../shared/expenses/nta-form/own/workbook.ts';
import { FormTemplate, TemplateError } from '../../../shared/expenses/nta-form/template.ts';
import { zipOf } from '../../../shared/expenses/nta-form/zip/write.ts';
import { awkwardRows, filled } from './sample-rows.ts';
import { strictUnzip } from './strict-zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
let empty: Uint8Array;
let parts: Map<string, Buffer>;
beforeAll(async () => {
  empty = await ownTemplate(0).fill(filled([]));
  parts = strictUnzip(Buffer.from(empty));
});

/** The empty workbook with one part as text changed. */
const changed = (path: string, change: (xml: string) => string | undefined) => {
  const all = new Map<string, Uint8Array>(parts);
  const xml = change(parts.get(path)?.toString('utf8') ?? '');
  if (xml === undefined) all.delete(path);
  else all.set(path, bytes(xml));
  return zipOf(all);
};
const code = (workbook: Uint8Array): Promise<string> =>
  FormTemplate.read(workbook).then(
    () => 'taken',
    (error) => (error instanceof TemplateError ? error.code : `${error}`),
  );

test('a zip that was made again is taken', async () => {
  expect(await code(await changed(SHEET, (xml) => xml))).toBe('taken');
  expect(await code(empty)).toBe('taken');
});

test('filling leaves the bytes of the empty form as they were', async () => {
  const given = Buffer.from(empty);
  const template = await FormTemplate.read(given);
  const first = await template.fill(filled(awkwardRows));
  expect(given.equals(Buffer.from(empty))).toBe(true);
  expect(await template.fill(filled(awkwardRows))).toEqual(first);
});

describe('what is not the empty form is refused with a stable code', () => {
  test.each([
    ['no bytes', new Uint8Array(), 'not-a-workbook'],
    ['text', bytes('医療費集計フォーム'.repeat(100)), 'not-a-workbook'],
    [
      'only an end record',
      Uint8Array.from([0x50, 0x4b, 5, 6, ...Array(18).fill(0)]),
      'not-a-workbook',
    ],
  ])('%s', async (_, workbook, wanted) => {
    expect(await code(workbook)).toBe(wanted);
  });
  test.each([
    [
      'a workbook without the sheet',
      'xl/workbook.xml',
      '医療費集計フォーム',
      '別の表',
      'no-such-sheet',
    ],
    [
      'a sheet that is not there',
      'xl/_rels/workbook.xml.rels',
      'sheet1.xml',
      'sheet9.xml',
      'not-a-workbook',
    ],
    ['a cell that is missing', SHEET, /<c r="B1003"[^>]*\/>/, '', 'other-layout'],
    [
      'a cell with content',
      SHEET,
      /<c r="H9" (s="\d+")\/>/,
      '<c r="H9" $1><v>1</v></c>',
      'other-layout',
    ],
    ['another sum', SHEET, 'SUM(H9:H1003)', 'SUM(H9:H1002)', 'other-layout'],
    ['another limit', SHEET, '<formula2>20</formula2>', '<formula2>30</formula2>', 'other-layout'],
    ['no table of texts', STRINGS, /<sst[^>]*>/, '<other>', 'other-layout'],
  ])('%s', async (_, path, from, to, wanted) => {
    expect(await code(await changed(path, (xml) => xml.replace(from, to)))).toBe(wanted);
  });
  test('a part that is missing', async () => {
    expect(await code(await changed(STRINGS, () => undefined))).toBe('not-a-workbook');
  });
  test('a part that inflates beyond any form', async () => {
    expect(await code(await changed(SHEET, () => ' '.repeat(21_000_000)))).toBe('not-a-workbook');
  });
  test('a part whose bytes do not fit their checksum', async () => {
    const damaged = Uint8Array.from(empty);
    const at = Buffer.from(empty).indexOf(SHEET) + SHEET.length + 500;
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    expect(await code(damaged)).toBe('not-a-workbook');
  });
});

test('any one damaged byte: taken whole or refused, never half', async () => {
  const form = filled(awkwardRows);
  const good = Buffer.from(await (await FormTemplate.read(empty)).fill(form));
  await assert(
    asyncProperty(
      integer({ min: 0, max: empty.length - 1 }),
      integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const damaged = Uint8Array.from(empty);
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        try {
          const filledAgain = await (await FormTemplate.read(damaged)).fill(form);
          expect(filledAgain.length).toBeGreaterThan(good.length - 300);
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateError);
        }
      },
    ),
    { numRuns: 150, seed: 20_261_121 },
  );
});

test('cut anywhere it is refused', async () => {
  await assert(
    asyncProperty(integer({ min: 0, max: empty.length - 1 }), async (length) => {
      expect(await code(empty.subarray(0, length))).toBe('not-a-workbook');
    }),
    { numRuns: 100, seed: 20_261_121 },
  );
});
