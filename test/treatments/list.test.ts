import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayPage } from '../../shared/kernel/day-page.ts';
import { choicesOf, filterRows, type TreatmentFilter } from '../../shared/treatments/list.ts';
import { shownTreatment } from '../../shared/treatments/rows.ts';
import { date, line, receipt, rowsOf } from './invented-treatments.ts';

const ROWS = rowsOf(
  receipt('2024-11', [line('112000999', [[5, 1]]), line('111700999', [[5, 1]], { section: '11' })]),
  receipt('2024-10', [line('150000999', [[1, 1]], { section: '50' })], {
    inpatient: true,
    facilityName: '髙﨑総合病院',
  }),
  receipt('2024-09', [
    line(
      '180000999',
      [
        [10, 2],
        [12, 1],
      ],
      { section: '80', amount: 2 },
    ),
  ]),
);
const namesOf = (filter: TreatmentFilter) =>
  filterRows(ROWS, filter).map((row) => shownTreatment(row).name);

describe('filters', () => {
  test.each<[TreatmentFilter, number]>([
    [{}, 5],
    [{ from: date('2024-10-01') }, 3],
    [{ to: date('2024-10-01') }, 3],
    [{ from: date('2024-10-01'), to: date('2024-10-01') }, 1],
    [{ category: 'surgery' }, 1],
    [{ category: 'meals' }, 0],
    [{ facility: '髙﨑総合病院' }, 1],
    [{ facility: '高崎' }, 1], // a part, other forms of the kanji
    [{ facility: 'みほん内科' }, 4],
    [{ category: 'rehabilitation', facility: '高崎' }, 0],
    [{ q: '  ' }, 5],
  ])('%j leaves %d rows', (filter, count) => {
    expect(filterRows(ROWS, filter)).toHaveLength(count);
  });

  test('what it can be narrowed to: places last visited first, kinds in their order', () =>
    expect(choicesOf(ROWS)).toEqual({
      facilities: ['みほん内科', '髙﨑総合病院'],
      categories: ['visit', 'surgery', 'rehabilitation'],
    }));
});

describe('searching inside what is shown', () => {
  test.each([
    ['ﾘﾊﾋﾞﾘ', ['リハビリの例', 'リハビリの例']],
    ['りはびり 12', ['リハビリの例']], // words are joined by AND
    ['両側', ['手術の例']], // the longer name
    ['手術', ['手術の例']],
    ['Operation', ['手術の例']],
    ['入院', ['手術の例']],
    ['高崎', ['手術の例']],
    ['150000999', ['手術の例']],
    ['2024-10', ['手術の例']],
    ['令和6年10月', ['手術の例']],
    ['電子処方箋', ['医療ＤＸ推進体制整備加算（初診）']], // in the plain words
    ['科医療', []], // not across two fields
  ])('%s', (q, names) => {
    const found = namesOf({ q });
    expect(found).toEqual(names);
  });
  test('anything at all is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (q) => {
        expect(filterRows(ROWS, { q }).length).toBeLessThanOrEqual(ROWS.length);
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});

test('pages of any size have every row once, also when newer rows arrive in between', () => {
  const rows = rowsOf(
    receipt('2024-10', [
      line('112000999', [
        [1, 1],
        [2, 1],
        [3, 1],
      ]),
      line('180000999', [
        [1, 1],
        [2, 1],
        [3, 1],
      ]),
      line('150000999', [[2, 1]]),
    ]),
  );
  const newer = rowsOf(receipt('2024-11', [line('112000999', [[9, 1]])]));
  for (const size of [1, 2, 3, 7, 100]) {
    const seen: (typeof rows)[number][] = [];
    let next: string | null | undefined;
    do {
      const all = next ? [...newer, ...rows] : rows;
      const page = dayPage(all, next ?? undefined, size, ({ treatedOn }) => treatedOn);
      seen.push(...page.rows);
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual(rows);
  }
});
