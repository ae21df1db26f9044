import { describe, expect, test } from 'vitest';
import { COLUMN } from '../../shared/masters/drugs/columns.ts';
import {
  ingredientInGenericName,
  ingredientNames,
} from '../../shared/masters/drugs/ingredients.ts';
import { readPriceList } from '../../shared/masters/drugs/price-list.ts';
import { masterFileKind } from '../../shared/masters/master-file.ts';

const HEADING = '区分,薬価基準収載医薬品コード,成分名,規格,品名,薬価\n';
const listed = (...rows: string[]) =>
  readPriceList(
    HEADING + rows.map((row) => `内用薬,${row},１ｍｇ１錠,みほん,10.1\n`).join(''),
    'list.csv',
  );

const drug = (priceCode: string, genericName: string) => {
  const fields: string[] = [];
  fields[COLUMN.priceCode] = priceCode;
  fields[COLUMN.genericName] = genericName;
  return fields;
};

describe('成分名', () => {
  const { rows } = listed(
    '9990001F1010,アアア塩酸塩',
    '9990001F1029,アアア',
    '9990001F1037,アアア',
    '9990001F2017,アアア水和物',
  );
  const ingredientOf = ingredientNames([rows], [drug('9990002F1010', '【般】イイイ錠５ｍｇ')]);
  test.each([
    ['9990001F1010', 'アアア塩酸塩'], // the product itself
    ['9990001F1999', 'アアア'], // its nine characters: the most frequent spelling
    ['9990001F9999', 'アアア'], // its seven
    ['9990002F1010', 'イイイ'], // in no list: the generic name
    ['9990002F2999', 'イイイ'], // of another strength
    ['9990003F1010', ''],
    ['', ''],
  ])('%s is %s', (code, name) => {
    expect(ingredientOf(code)).toBe(name);
  });
  test('of two lists the newer one names a product', () => {
    const newer = listed('9990001F1010,アアア塩酸塩水和物').rows;
    expect(ingredientNames([rows, newer], [])('9990001F1010')).toBe('アアア塩酸塩水和物');
  });
});

test.each([
  ['【般】アムロジピン錠２．５ｍｇ', 'アムロジピン'],
  ['【般】ファモチジン散２％', 'ファモチジン'],
  ['【般】アカルボース口腔内崩壊錠１００ｍｇ', 'アカルボース'],
  ['【般】クロモグリク酸Ｎａ点眼液２％５ｍＬ', 'クロモグリク酸Ｎａ'],
  ['【般】アジルサルタン・アムロジピン２．５ｍｇ配合口腔内崩壊錠', 'アジルサルタン・アムロジピン'],
  ['【般】テオフィリン徐放錠４００ｍｇ（２４時間持続）', 'テオフィリン'],
  ['', ''],
])('the ingredient in %s is %s', (genericName, ingredient) => {
  expect(ingredientInGenericName(genericName)).toBe(ingredient);
});

describe('the price list', () => {
  test('is recognised by its heading', () => {
    expect(masterFileKind(`\ufeff${HEADING}`)).toBe('price-list');
  });
  test('bad lines are named, good ones kept', () => {
    const read = listed('9990001F1010,アアア', 'XX,イイイ', '9990001F1011,');
    expect(read.rows).toHaveLength(1);
    expect(read.errors).toEqual([
      { line: 3, field: '薬価基準収載医薬品コード', code: 'code' },
      { line: 4, field: '成分名', code: 'name' },
    ]);
  });
});
