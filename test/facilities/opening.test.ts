import { describe, expect, test } from 'vitest';
import { weighDays } from '../../shared/facilities/day-plans.ts';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import {
  type DayPlan,
  hoursStated,
  nextOpening,
  type Opening,
  opennessAt,
} from '../../shared/facilities/opening.ts';

const MORNING: DayPlan = [[540, 720]];
const WEEKDAYS = [MORNING, MORNING, MORNING, MORNING, MORNING] as const;
const opening = (change: Partial<Opening> = {}): Opening => ({
  days: [...WEEKDAYS, 'closed', 'closed', 'closed'],
  closedWeeks: [],
  closures: [],
  caution: false,
  ...change,
});
const at = (text: string) => new Date(`${text}+09:00`);
const openness = (one: Opening, text: string) => opennessAt(one, at(text), isJapaneseHoliday);

describe('open at an instant in Japan', () => {
  test.each([
    ['2026-11-20T09:00:00', 'open'], // Friday
    ['2026-11-20T11:59:59', 'open'],
    ['2026-11-20T12:00:00', 'closed'],
    ['2026-11-21T10:00:00', 'closed'], // Saturday
    ['2026-11-23T10:00:00', 'closed'], // 勤労感謝の日, a Monday
    ['2026-11-24T10:00:00', 'open'],
  ])('%s: %s', (text, expected) => {
    expect(openness(opening(), text)).toBe(expected);
  });

  test('hours past midnight belong to the day they began on', () => {
    const night = opening({
      days: [...WEEKDAYS.slice(0, 4), [[1200, 1800]], 'closed', 'closed', 'closed'],
    });
    expect(openness(night, '2026-11-20T23:00:00')).toBe('open');
    expect(openness(night, '2026-11-21T05:59:00')).toBe('open'); // Saturday morning
    expect(openness(night, '2026-11-21T06:00:00')).toBe('closed');
    expect(openness(night, '2026-11-22T05:00:00')).toBe('closed');
  });

  test('the third Thursday is closed, the second is not', () => {
    const thirdThursday = opening({ closedWeeks: [2 * 7 + 3] });
    expect(openness(thirdThursday, '2026-11-12T10:00:00')).toBe('open');
    expect(openness(thirdThursday, '2026-11-19T10:00:00')).toBe('closed');
  });

  test('closing days of the year win over everything', () => {
    const newYear = opening({ closures: [[1229, 103]] });
    expect(openness(newYear, '2026-12-30T10:00:00')).toBe('closed');
    expect(openness(newYear, '2027-01-04T10:00:00')).toBe('open');
  });

  test('open on holidays without hours is unknown, never open', () => {
    const days = [...WEEKDAYS, 'closed', 'closed', 'unknown'] as const;
    expect(openness(opening({ days }), '2026-11-23T10:00:00')).toBe('unknown');
  });

  test('a holiday on a closed weekday stays unknown when holidays are open', () => {
    const days = [
      'closed',
      MORNING,
      MORNING,
      MORNING,
      MORNING,
      'closed',
      'closed',
      MORNING,
    ] as const;
    expect(openness(opening({ days }), '2026-11-23T10:00:00')).toBe('unknown');
  });

  test('no hours at all: not stated', () => {
    const days = Array.from({ length: 8 }, () => 'unknown' as const);
    expect(openness(opening({ days }), '2026-11-20T10:00:00')).toBe('unknown');
    expect(hoursStated(opening({ days }))).toBe(false);
  });
});

describe('next opening', () => {
  test.each([
    ['2026-11-20T08:00:00', '2026-11-20', 540],
    ['2026-11-20T10:00:00', '2026-11-24', 540], // weekend and holiday between
    ['2026-12-28T12:00:00', '2026-12-29', 540],
  ])('after %s: %s', (text, date, minute) => {
    const next = nextOpening(opening(), at(text), isJapaneseHoliday);
    expect(next).toEqual({ date, minute, certain: true });
  });

  test('a day without stated hours in between makes it uncertain', () => {
    const days = [...WEEKDAYS, 'unknown', 'closed', 'closed'] as const;
    const next = nextOpening(opening({ days }), at('2026-11-20T13:00:00'), isJapaneseHoliday);
    expect(next).toEqual({ date: '2026-11-24', minute: 540, certain: false });
  });

  test('never open: undefined', () => {
    const days = Array.from({ length: 8 }, () => 'closed' as const);
    expect(
      nextOpening(opening({ days }), at('2026-11-20T13:00:00'), isJapaneseHoliday),
    ).toBeUndefined();
  });
});

describe('flags against hours', () => {
  const hours = (days: Record<number, [number, number]>) =>
    Array.from({ length: 8 }, (_, day) => (days[day] ? [days[day]] : []));
  const ALL_OPEN = '1'.repeat(35);

  test('flagged closed but hours given: closed, counted', () => {
    const { days, closedWithHours } = weighDays(
      { days: '11101100', weeks: ALL_OPEN },
      hours({ 3: [540, 780] }),
    );
    expect(days[3]).toBe('closed');
    expect(closedWithHours).toBe(1);
  });

  test('flagged open without hours: not stated', () => {
    const plans = weighDays({ days: '11111100', weeks: ALL_OPEN }, hours({ 0: [540, 780] }));
    expect(plans.days[5]).toBe('unknown');
    expect(plans.openWithoutHours).toBe(5);
  });

  test('open on holidays, hours not stated', () => {
    const plans = weighDays({ days: '11111101', weeks: ALL_OPEN }, hours({ 0: [540, 780] }));
    expect(plans.days[7]).toBe('unknown');
    expect(plans.holidayHoursMissing).toBe(true);
  });

  test('no flags: a weekday without hours is closed when others have hours, a holiday is unknown', () => {
    const plans = weighDays({ days: '--------', weeks: '-'.repeat(35) }, hours({ 1: [540, 780] }));
    expect(plans.days[0]).toBe('closed');
    expect(plans.days[7]).toBe('unknown');
  });

  test('35 zeros are an unfilled grid', () => {
    expect(weighDays({ days: '11111100', weeks: '0'.repeat(35) }, hours({})).closedWeeks).toEqual(
      [],
    );
  });

  test('a zero in the grid closes that weekday of that week', () => {
    const weeks = `${'1'.repeat(10)}0${'1'.repeat(24)}`;
    expect(weighDays({ days: '11111100', weeks }, hours({})).closedWeeks).toEqual([10]);
  });
});
