import { describe, expect, test } from 'vitest';
import { COMMENTS } from '../../shared/masters/comments/columns.ts';
import { DRUGS } from '../../shared/masters/drugs/columns.ts';
import { readPriceList } from '../../shared/masters/drugs/price-list.ts';
import { readEdition } from '../../shared/masters/edition-file.ts';
import { complete, fileOf, line } from './edition-lines.ts';

const CODE = '629000001';
const NAME = '漢字名称';

describe('a text longer than its field', () => {
  test.each([
    ['32 full-width characters', { 5: '名'.repeat(32) }, []],
    ['64 half-width ones', { 5: 'ｱa'.repeat(32) }, []],
    ['33', { 5: '名'.repeat(33) }, [{ line: 1, field: NAME, code: 'too-long' }]],
    ['5,000', { 5: '名'.repeat(5_000) }, [{ line: 1, field: NAME, code: 'too-long' }]],
    ['a unit of 5,000', { 10: '錠'.repeat(5_000) }, [{ line: 1, field: 'line', code: 'too-long' }]],
  ])('%s', (_, columns, errors) => {
    const read = readEdition(DRUGS, fileOf(complete(CODE, 'みほん', columns)), 'y.csv');
    expect(read.errors).toEqual(errors);
    expect(read.edition.rows).toHaveLength(errors.length === 0 ? 1 : 0);
  });

  test.each([
    [200, 0],
    [201, 1],
  ])('a comment of %i characters', (characters, errors) => {
    const comment = line({
      ...{ 1: '0', 2: 'C', 3: '8', 4: '30', 5: '1', 7: '注'.repeat(characters), 10: '0' },
      ...{ 21: '20240601', 22: '99999999', 23: '830000001' },
    });
    expect(readEdition(COMMENTS, fileOf(comment), 'c.csv').errors).toHaveLength(errors);
  });

  test('an ingredient of the price list', () => {
    const list = `薬価基準収載医薬品コード,成分名,薬価\n9990001F1010,${'名'.repeat(201)},10\n`;
    expect(readPriceList(list, 'p.csv')).toMatchObject({
      rows: [],
      errors: [{ line: 2, field: '成分名', code: 'too-long' }],
    });
  });
});

test('a code that one edition has twice: the first line counts, the others are findings', () => {
  const lines = [
    complete(CODE, 'さき'),
    complete('629000002', 'ほか'),
    complete(CODE, 'あと', { 30: '20991231' }),
    complete(CODE, 'さき'),
  ];
  const { edition, errors } = readEdition(DRUGS, fileOf(...lines), 'y.csv');
  expect(edition.rows.map(({ fields }) => fields[4])).toEqual(['さき', 'ほか']);
  expect(edition.date).toBe('20240401');
  expect(errors).toEqual([
    { line: 3, field: '医薬品コード', code: 'repeated-code' },
    { line: 4, field: '医薬品コード', code: 'repeated-code' },
  ]);
});

test('a line that is refused does not stand in the way of a good one with its code', () => {
  const bad = complete(CODE, '名'.repeat(33));
  const { edition } = readEdition(DRUGS, fileOf(bad, complete(CODE, 'よい')), 'y.csv');
  expect(edition.rows).toHaveLength(1);
});
