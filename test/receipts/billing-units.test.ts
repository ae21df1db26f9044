import { expect, test } from 'vitest';
import { HO, IR, item, RE, readOne } from './fixtures.ts';

/** `section: before | code×count | after = points`, one line per unit. */
const shape = (...lines: string[]): string[] =>
  readOne(IR, RE, HO, ...lines).units.map(({ section, before, items, after, points }) =>
    [
      `${section}: ${before.map(({ text }) => text).join(' ')}`,
      items.map(({ code }) => code.slice(-2)).join(' '),
      `${after.map(({ text }) => text).join(' ')} = ${points ?? '-'}`,
    ].join(' | '),
  );

const drug = (head: string, code: string, points: string) =>
  item('IY', head, `6200000${code}`, '1', points, { 3: 7 });
const co = (head: string, text: string) => `CO,${head},810000001,${text}`;

test('points close a unit, 診療識別 is carried forward', () => {
  expect(shape(drug('21,1', '01', ''), drug(',1', '02', '5'), drug(',1', '03', '6'))).toEqual([
    '21:  | 01 02 |  = 5',
    '21:  | 03 |  = 6',
  ]);
});

test('0 points close a unit too', () =>
  expect(shape(drug('21,1', '01', '0'), drug(',1', '02', '0'))).toHaveLength(2));

test('a comment with 診療識別 opens a unit', () =>
  expect(shape(drug('21,1', '01', '5'), co('21,1', '朝'), drug(',1', '02', '6'))).toEqual([
    '21:  | 01 |  = 5',
    '21: 朝 | 02 |  = 6',
  ]));

test('a comment without 診療識別 behind points is of the next unit if that goes on', () =>
  expect(shape(drug('31,1', '01', '5'), co(',1', '朝'), drug(',1', '02', '6'))).toEqual([
    '31:  | 01 |  = 5',
    '31: 朝 | 02 |  = 6',
  ]));

test('and of the closed unit if the next one begins anew', () =>
  expect(shape(drug('21,1', '01', '5'), co(',1', '退院時'), drug('21,1', '02', '6'))).toEqual([
    '21:  | 01 | 退院時 = 5',
    '21:  | 02 |  = 6',
  ]));

test('a comment and its drugs that both write 診療識別 are one unit', () =>
  expect(shape(co('21,1', '朝'), drug('21,1', '01', '5'))).toEqual(['21: 朝 | 01 |  = 5']));

test('comments of the whole receipt have no points', () =>
  expect(shape(co('01,1', '同日再診'), drug('21,1', '01', '5'))).toEqual([
    '01: 同日再診 |  |  = -',
    '21:  | 01 |  = 5',
  ]));

test('items of an organ donor are not this person’s', () =>
  expect(shape(drug('21,1', '01', '5'), 'TI,1,13,1,7654321', drug('21,1', '02', '6'))).toEqual([
    '21:  | 01 |  = 5',
  ]));

test('lines that the review body put in replace others: they are not given in addition', () => {
  const prefixed = [IR, RE, HO, drug('21,1', '01', '5')].map((line, i) => `1,${i + 2},0,${line}`);
  const receipt = readOne(...prefixed, `2,6,0,${drug('21,1', '02', '3')}`, '2,7,0,RC,x');
  expect(receipt.form).toBe('insurer');
  expect(receipt.units).toHaveLength(1);
});

test('columns that end early, blanks around values and full-width numbers', () => {
  const receipt = readOne(IR, RE, 'HO,  999999, １２３ ,４５,１, 100 ', 'SI,12,1,112007410,,100,1');
  expect(receipt.person).toMatchObject({ insurerNumber: '999999', symbol: '123', number: '45' });
  expect(receipt.payers[0]?.claimed).toMatchObject({ days: 1, points: 100 });
  expect(receipt.units[0]).toMatchObject({ count: 1, days: [] });
});

test.each([
  ['RE,1,1112,202602,甲,1,19800102', '2026-02', '1980-01-02'],
  ['RE,1,1112,42805,甲,1,3160822', '2016-05', '1941-08-22'],
  ['RE,1,1112,50402,甲,1,5010501', '2022-02', '2019-05-01'],
])('dates by length: %s', (re, careMonth, birthDate) =>
  expect(readOne(IR, re, HO)).toMatchObject({ careMonth, person: { birthDate } }),
);
