import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillForm } from '../../../shared/expenses/nta-form/fill.ts';
import type { FormRow } from '../../../shared/expenses/nta-form/form-row.ts';
import { kindsOfCategory } from '../../../shared/expenses/nta-form/kinds-of-category.ts';
import { date } from '../myna-csv/sample-notice.ts';
import { filled, formRow } from './sample-rows.ts';

test('rows that fit stand as they are', () => {
  const rows = [formRow(), formRow({ kinds: ['other', 'treatment'], paidOn: undefined })];
  expect(filled(rows)).toEqual({
    rows: [rows[0], { ...rows[1], kinds: ['treatment', 'other'] }],
    totals: { paid: 5_920, compensated: 0 },
    shortened: [],
    groupedFrom: undefined,
  });
});

test.each([
  [{ paid: -1 }, 'amount-out-of-range'],
  [{ paid: 1.5 }, 'amount-out-of-range'],
  [{ paid: 1_000_000_000 }, 'amount-out-of-range'],
  [{ paid: Number.NaN }, 'amount-out-of-range'],
  [{ compensated: 1_000_000_000, paid: 999_999_999 }, 'amount-out-of-range'],
  [{ paid: 100, compensated: 101 }, 'compensated-above-paid'],
  [{ kinds: [] }, 'no-kind'],
  [{ person: ' \u0007' }, 'no-name'],
  [{ facility: '' }, 'no-name'],
])('%o stops the form as %s', (changes, code) => {
  const result = fillForm([formRow(), formRow(changes as Partial<FormRow>)]);
  expect(result).toEqual({ ok: false, problems: [{ code, row: 1 }] });
});

test.each([
  ['医科外来', 'treatment'],
  ['医科入院', 'treatment'],
  ['歯科外来', 'treatment'],
  ['訪問看護', 'treatment'],
  ['柔道整復', 'treatment'],
  ['調剤', 'medicine'],
  ['介護保険', 'care'],
  ['まだ知られていない区分', 'treatment'],
])('診療区分 %s is %s', (category, kind) => {
  expect(kindsOfCategory(category)).toEqual([kind]);
});

describe('more than 995 rows', () => {
  const many = (count: number, changes: (n: number) => Partial<FormRow>) =>
    Array.from({ length: count }, (_, n) => formRow({ paid: 10, compensated: 1, ...changes(n) }));

  test('become one row per person and institution, sums and kinds kept, and it is said', () => {
    const form = filled(
      many(996, (n) => ({
        person: n % 2 ? '架空　健一' : '架空　さくら',
        kinds: n === 500 ? ['treatment'] : ['medicine'],
        paidOn: n % 2 ? date('2026-03-05') : undefined,
      })),
    );
    expect(form.groupedFrom).toBe(996);
    expect(
      form.rows.map(({ person, kinds, paid, paidOn }) => [person, kinds, paid, paidOn]),
    ).toEqual([
      ['架空　さくら', ['treatment', 'medicine'], 4_980, undefined],
      ['架空　健一', ['medicine'], 4_980, '2026-03-05'],
    ]);
    expect(form.totals).toEqual({ paid: 9_960, compensated: 996 });
  });
  test('995 are not grouped', () => {
    expect(filled(many(995, () => ({})))).toMatchObject({ groupedFrom: undefined });
  });
  test('a sum above nine digits goes on in a second row', () => {
    const form = filled(many(996, (n) => (n < 2 ? { paid: 999_999_999 } : {})));
    expect(form.rows.map(({ paid }) => paid)).toEqual([999_999_999, 999_999_999, 9_940]);
  });
  test('996 institutions do not fit and are counted', () => {
    const result = fillForm(many(996, (n) => ({ facility: `見本医院${n}` })));
    expect(result).toEqual({ ok: false, problems: [{ code: 'too-many-rows', rows: 996 }] });
  });
});

test('sums are those of the rows given, whatever is grouped or shortened', () => {
  const name = constantFrom(
    '架空　健一',
    'とても長い名前の架空の人物一号',
    'とても長い名前の架空の人物二号',
  );
  const rows = array(
    record({
      person: name,
      facility: constantFrom('見本薬局', '独立行政法人見本病院機構　見本中央医療センター'),
      kinds: constantFrom<FormRow['kinds']>(['treatment'], ['medicine', 'care']),
      paid: integer({ min: 1_000, max: 999_999_999 }),
      compensated: integer({ min: 0, max: 1_000 }),
    }),
    { minLength: 900, maxLength: 1_100, size: 'max' },
  );
  assert(
    property(rows, (given) => {
      const form = filled(given);
      const sum = (all: readonly FormRow[], of: 'paid' | 'compensated') =>
        all.reduce((total, one) => total + one[of], 0);
      expect(form.totals).toEqual({
        paid: sum(given, 'paid'),
        compensated: sum(given, 'compensated'),
      });
      expect(sum(form.rows, 'paid')).toBe(form.totals.paid);
      expect(form.rows.length).toBeLessThanOrEqual(995);
      expect(form.groupedFrom).toBe(given.length > 995 ? given.length : undefined);
      for (const row of form.rows) expect(row.compensated).toBeLessThanOrEqual(row.paid);
    }),
    { numRuns: 20, seed: 20_261_121 },
  );
});
