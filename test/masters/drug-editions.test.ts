import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { drugArtefact } from '../../shared/masters/drugs/artefact.ts';
import { DRUGS } from '../../shared/masters/drugs/columns.ts';
import { DrugIndex } from '../../shared/masters/drugs/drug-index.ts';
import { readEdition } from '../../shared/masters/edition-file.ts';
import { masterFileKind } from '../../shared/masters/master-file.ts';
import { changed, complete, fileOf, line } from './edition-lines.ts';

const CODE = '629000001';
const TWIN = '679000001';

const FILES = [
  {
    name: 'y_ALL20220401.csv',
    text: fileOf(
      complete(CODE, 'みほん錠５ｍｇ', { 12: '20', 30: '20220401', 32: '9990001F1010' }),
      complete('629000002', 'むかし錠', { 30: '20220401' }),
    ),
  },
  {
    name: 'y_ALL20240321.csv',
    text: fileOf(
      complete('629000003', 'どく注射液', { 10: '管', 14: '2', 28: '4' }),
      complete(CODE, 'みほん錠５ｍｇ「名」', { 12: '12.5', 32: '9990001F1010' }),
      complete('630010001', '薬剤料減点', { 10: '', 11: '7' }),
    ),
  },
  {
    name: 'y_20240906.csv',
    text: fileOf(
      changed(CODE, '5', { 30: '20241001', 42: '1' }),
      line({
        ...{
          1: '3',
          2: 'Y',
          3: TWIN,
          5: 'みほん錠５ｍｇ「名」（選）',
          10: '錠',
          11: '1',
          12: '9.38',
        },
        ...{
          14: '0',
          28: '1',
          30: '20241001',
          31: '99999999',
          32: '9990001F1010',
          41: CODE,
          42: '2',
        },
      }),
    ),
  },
  { name: 'y_20250318.csv', text: fileOf(changed(CODE, '9', { 30: '20250319', 31: '20250331' })) },
];

const editions = (files = FILES) =>
  files.map(({ name, text }) => readEdition(DRUGS, text, name).edition);
const indexOf = (files = FILES) =>
  new DrugIndex(new TextEncoder().encode(drugArtefact(editions(files), [])));
const month = (text: string) => text as YearMonth;

describe('a drug as of the month of care', () => {
  const index = indexOf();
  test.each([
    { code: CODE, in: '2022-06', name: 'みほん錠５ｍｇ', price: 20 },
    { code: CODE, in: '2024-03', name: 'みほん錠５ｍｇ', price: 20 },
    { code: CODE, in: '2024-04', name: 'みほん錠５ｍｇ「名」', price: 12.5 },
    { code: CODE, in: '2030-01', name: 'みほん錠５ｍｇ「名」', price: 12.5 }, // abolished: last name
    { code: CODE, in: '2010-01', name: 'みほん錠５ｍｇ', price: undefined }, // before every edition: first name
    { code: '629000002', in: '2025-01', name: 'むかし錠', price: 10.1 }, // left out by a later edition
    { code: TWIN, in: '2024-11', name: 'みほん錠５ｍｇ「名」', price: 9.38 }, // （選） under the original's name
  ])('$code in $in is $name at $price', ({ code, in: when, name, price }) => {
    expect(index.find(code, month(when))).toMatchObject({ code, name, price });
  });

  test('marks, form, unit, kind, abolition', () => {
    expect(index.find('629000003', month('2024-05'))).toMatchObject({
      marks: ['poison'],
      form: 'injection',
      unit: '管',
      kind: 'drug',
      abolishedOn: undefined,
    });
    expect(index.find('630010001', month('2024-05'))).toMatchObject({ kind: 'reduction' });
    expect(index.find(CODE, month('2022-06'))?.abolishedOn).toBe('2025-03-31');
  });

  test.each([
    '629000009',
    '000000000',
    '999999999',
    '',
    '62900000',
    '６２９０００００１',
    "6' OR '1",
  ])('an unknown code %s is not found', (code) => {
    expect(index.find(code, month('2024-05'))).toBeUndefined();
    expect(index.has(code)).toBe(false);
  });
  test('an empty master finds nothing', () => {
    expect(new DrugIndex(new Uint8Array()).find(CODE, month('2024-05'))).toBeUndefined();
  });
});

test('the result depends on the set of editions, not on their order', () => {
  const expected = drugArtefact(editions(), []);
  fc.assert(
    fc.property(fc.shuffledSubarray(FILES, { minLength: FILES.length }), (shuffled) => {
      expect(drugArtefact(editions(shuffled), [])).toBe(expected);
    }),
    { seed: 20241121, numRuns: 24 },
  );
});

test('a difference whose complete edition never came names no drug', () => {
  expect(indexOf(FILES.slice(3)).has(CODE)).toBe(false);
});

describe('reading one edition', () => {
  test.each([
    { name: 'y_ALL20240321.csv', date: '20240321' },
    { name: 'y_20240906.csv', date: '20240906' },
    { name: 'download(3).csv', date: '20240401' }, // no date in the name: latest 変更年月日
  ])('$name is of $date', ({ name, date }) => {
    expect(readEdition(DRUGS, fileOf(complete(CODE, 'みほん')), name).edition.date).toBe(date);
  });

  test.each([
    ['columns', line({ 2: 'Y', 3: CODE }, 34)],
    ['kind', complete(CODE, 'みほん', { 2: 'S' })],
    ['code', complete('729000001', 'みほん')],
    ['change', complete(CODE, 'みほん', { 1: '7' })],
    ['name', complete(CODE, '')],
    ['date', complete(CODE, 'みほん', { 30: '20240231' })],
    ['encoding', complete(CODE, 'み\ufffdん')],
    ['columns', 'x'],
  ])('a line with a bad %s is left out and named, the others count', (code, bad) => {
    const read = readEdition(DRUGS, fileOf(complete('629000002', 'よい'), bad), 'y.csv');
    expect(read).toMatchObject({ lines: 2, errors: [{ line: 2, code }] });
    expect(read.edition.rows).toHaveLength(1);
  });

  test.each([35, 40, 42])('%d columns are an edition', (columns) => {
    const text = line({ 1: '0', 2: 'Y', 3: CODE, 5: 'みほん' }, columns);
    expect(masterFileKind(text)).toBe('drug-master');
  });

  test.each(['', 'IR,1,13,1,1234567', '"0","S","111000110"', `"0","Y","${CODE}"`, '\u0000\u0001'])(
    '%j is no edition',
    (text) => {
      expect(masterFileKind(text)).toBeUndefined();
    },
  );
});
