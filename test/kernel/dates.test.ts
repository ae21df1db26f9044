import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  clockFrom,
  dateInJapan,
  dayOfMonth,
  daysBetween,
  fromCompact,
  type IsoDate,
  isRealDate,
  startOfDay,
  type YearMonth,
} from '../../shared/kernel/dates.ts';
import { fromWareki, monthFromWareki, toWareki } from '../../shared/kernel/wareki.ts';

const day = (text: string) => text as IsoDate;

test.each([
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['1799-12-31', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00', false],
])('%s exists: %s', (text, real) => expect(isRealDate(text)).toBe(real));

test.each([
  ['2026-11-20T14:59:59Z', '2026-11-20'],
  ['2026-11-20T15:00:00Z', '2026-11-21'],
  ['2026-12-31T15:00:00Z', '2027-01-01'],
])('%s is %s in Japan', (instant, date) => {
  expect(dateInJapan(new Date(instant))).toBe(date);
  expect(dateInJapan(startOfDay(day(date)))).toBe(date);
});

test('arithmetic crosses months, years and leap days', () => {
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
  expect(daysBetween(day('2026-12-31'), day('2027-01-01'))).toBe(1);
  expect(addMonths('2026-11' as YearMonth, 2)).toBe('2027-01');
  expect(addMonths('2026-01' as YearMonth, -1)).toBe('2025-12');
  expect(dayOfMonth('2026-02' as YearMonth, 31)).toBe('2026-02-28');
  expect(addYears(day('2028-02-29'), 15)).toBe('2043-02-28');
  expect(fromCompact('20260231')).toBeUndefined();
});

test.each([
  ['2011-11-21', '2026-11-20', 14],
  ['2011-11-21', '2026-11-21', 15],
  ['2012-02-29', '2027-02-28', 14],
])('born %s is on %s %i years old', (birth, on, age) =>
  expect(ageOn(day(birth), day(on))).toBe(age),
);

test('PORTAL_TODAY moves the clock to that date and lets it run on', () => {
  let now = new Date('2026-11-21T01:00:00Z');
  const clock = clockFrom('2021-11-10', () => now);
  expect(clock().toISOString()).toBe('2021-11-10T01:00:00.000Z');
  now = new Date('2026-11-21T15:30:00Z');
  expect(dateInJapan(clock())).toBe('2021-11-11');
  expect(() => clockFrom('2021-02-30')).toThrow();
});

describe('wareki, boundaries of law (formats/identity-and-insurance-numbers.md §7)', () => {
  test.each([
    ['R010501', '2019-05-01'],
    ['H310430', '2019-04-30'],
    ['H010108', '1989-01-08'],
    ['S640107', '1989-01-07'],
    ['S011225', '1926-12-25'],
    ['T151224', '1926-12-24'],
    ['T010730', '1912-07-30'],
    ['M450729', '1912-07-29'],
    ['5080229', undefined], // 2026 is no leap year
    ['H310501', undefined], // already 令和
    ['R010430', undefined], // not yet 令和
    ['H000101', undefined],
    ['X010101', undefined],
    ['', undefined],
  ])('%s is %s', (text, date) => expect(fromWareki(text)).toBe(date));

  test('months of two eras belong to both', () => {
    expect(monthFromWareki('43104')).toBe('2019-04');
    expect(monthFromWareki('50105')).toBe('2019-05');
    expect(monthFromWareki('36401')).toBe('1989-01');
    expect(monthFromWareki('40101')).toBe('1989-01');
    expect(monthFromWareki('50104')).toBeUndefined();
  });

  test('the first year reads 元年', () => {
    expect(toWareki(day('2019-05-01'))).toBe('令和元年5月1日');
    expect(toWareki(day('2026-11-21'))).toBe('令和8年11月21日');
    expect(toWareki(day('1867-12-31'))).toBe('1867年12月31日');
  });
});
