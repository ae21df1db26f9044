import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesOf, filterRows, type MedicationFilter } from '../../shared/medications/list.ts';
import { PAGE_ROWS, pageOf } from '../../shared/medications/page.ts';
import { shownMedication } from '../../shared/medications/shown-medication.ts';
import type { DispensingDay } from '../../shared/receipts/dispensing-day.ts';
import { date, day, OTHER_PLACE, prescription, rowsOf } from './dispensing-days.ts';

const drug = (drugCode: string, dose = 1) => ({ drugs: [{ drugCode, dose }] });
const ROWS = rowsOf(
  day('2024-09-10', { prescriptions: [prescription(drug('629000003'))] }),
  day('2024-11-05', {
    ...OTHER_PLACE,
    prescriptions: [
      prescription({ ...drug('629000004'), instruction: '眠れないとき' }),
      prescription({ ...drug('629000005', 10), route: 'external', usage: 'うでにぬる' }),
    ],
  }),
  day('2024-10-01', { prescribedBy: 'same', setting: 'in-house', facilityName: '髙﨑クリニック' }),
  day('2024-08-01', {
    prescriptions: [prescription(drug('629999999')), prescription(drug('630010002'))],
  }),
);
const namesOf = (filter: MedicationFilter) =>
  filterRows(ROWS, filter).map((row) => shownMedication(row).drugName);

test('newest first, in the order of the receipt within a day; reductions are no drugs', () => {
  expect(namesOf({})).toEqual([
    'ねむる錠',
    'ぬるクリーム０．１％',
    'アアア錠５ｍｇ',
    'イイイカプセル',
    '名称不明（629999999）',
  ]);
});

describe('filters', () => {
  test.each([
    [{ from: date('2024-10-01') }, 3],
    [{ to: date('2024-10-01') }, 3],
    [{ from: date('2024-10-01'), to: date('2024-10-01') }, 1],
    [{ route: 'external' as const }, 1],
    [{ facility: 'べつの薬局' }, 2],
    [{ facility: 'みほん内科' }, 2], // who prescribed
    [{ facility: '高崎' }, 1], // a part, other forms of the kanji
    [{ facility: 'みほん' }, 2],
    [{ ingredient: 'イイイ' }, 1],
    [{ ingredient: '塩酸塩', route: 'external' as const }, 0],
    [{ q: '  ' }, 5],
  ])('%j leaves %d rows', (filter, count) => {
    expect(filterRows(ROWS, filter)).toHaveLength(count);
  });
});

describe('searching inside what is shown', () => {
  test.each([
    ['ねむる', 'ねむる錠'],
    ['ネムル', 'ねむる錠'],
    ['ﾈﾑﾙ', 'ねむる錠'],
    ['むる', 'ねむる錠'],
    ['向）', 'ねむる錠'],
    ['眠れない', 'ねむる錠'],
    ['クリーム', 'ぬるクリーム０．１％'],
    ['0.1%', 'ぬるクリーム０．１％'],
    ['10g', 'ぬるクリーム０．１％'],
    ['外用', 'ぬるクリーム０．１％'],
    ['External', 'ぬるクリーム０．１％'],
    ['院内', 'アアア錠５ｍｇ'],
    ['高崎ｸﾘﾆｯｸ', 'アアア錠５ｍｇ'],
    ['令和６年１０月１日', 'アアア錠５ｍｇ'],
    ['2024-10-01', 'アアア錠５ｍｇ'],
    ['629000003', 'イイイカプセル'],
    ['いいい えんさん', undefined], // kanji have no reading here
    ['イイイ 塩酸　みほん', 'イイイカプセル'],
    ['イイイ べつの', undefined],
    ['カプセルみほん', undefined], // no word over two fields
    ['%', 'ぬるクリーム０．１％'],
    ['(.*', undefined],
  ])('%s finds %s', (q, expected) => {
    expect(namesOf({ q })[0]).toBe(expected);
  });
});

test('choices are what was met, last met first', () => {
  expect(choicesOf(ROWS)).toEqual({
    facilities: ['べつの薬局', 'べつの医院', '髙﨑クリニック', 'みほん薬局', 'みほん内科'],
    ingredients: ['アアア', 'イイイ塩酸塩'],
  });
});

describe('pages', () => {
  const many = (counts: readonly number[]): DispensingDay[] =>
    counts.map((count, at) =>
      day(`2024-0${1 + Math.floor(at / 28)}-${String((at % 28) + 1).padStart(2, '0')}`, {
        prescriptions: Array.from({ length: count }, () => prescription()),
      }),
    );
  const walk = (rows: ReturnType<typeof rowsOf>) => {
    const seen: typeof rows = [];
    let next: string | null | undefined;
    do {
      const page = pageOf(rows, next ?? undefined);
      expect(page.rows.length).toBeLessThanOrEqual(PAGE_ROWS);
      seen.push(...page.rows);
      next = page.next;
    } while (next !== null);
    return seen;
  };

  test('cover every row once, whatever the days look like', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 130 }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, (given) => {
        const rows = rowsOf(...many(given));
        expect(walk(rows)).toEqual(rows);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
  test('a newer receipt between two pages shifts nothing', () => {
    const rows = rowsOf(...many([60, 60]));
    const { next } = pageOf(rows, undefined);
    const later = rowsOf(...many([60, 60]), day('2024-12-24'));
    expect(pageOf(later, next ?? '').rows).toHaveLength(20);
  });
  test.each([
    ['1900-01-01.0', 0],
    ['2199-01-01.0', 100],
    ['2024-01-02.99999', 60],
  ])('the cursor %s, of no page of ours, shows %d rows', (cursor, count) => {
    expect(pageOf(rowsOf(...many([60, 60])), cursor).rows).toHaveLength(count);
  });
});
