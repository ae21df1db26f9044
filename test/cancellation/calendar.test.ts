import { expect, test } from 'vitest';
import {
  acceptanceDay,
  conditionalDates,
  releaseCalendar,
} from '../../shared/cancellation/calendar.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

const day = (text: string) => text as IsoDate;

test.each([
  ['2026-11-01', '2026-12-31', '2027-01-31'], // first day of a month, over the year
  ['2026-11-30', '2026-12-31', '2027-01-31'], // last day of the same month
  ['2026-12-01', '2027-01-31', '2027-02-28'],
  ['2026-12-31', '2027-01-31', '2027-02-28'],
  ['2027-01-31', '2027-02-28', '2027-03-31'], // the month after is shorter
  ['2028-01-15', '2028-02-29', '2028-03-31'], // leap year
  ['2028-02-29', '2028-03-31', '2028-04-30'],
  ['2100-01-10', '2100-02-28', '2100-03-31'], // a century that is no leap year
  ['2000-01-10', '2000-02-29', '2000-03-31'], // one that is
  ['2026-08-31', '2026-09-30', '2026-10-31'],
])('accepted on %s: ends with %s, shown by %s', (accepted, dueOn, confirmedBy) => {
  expect(releaseCalendar(day(accepted))).toEqual({ dueOn, confirmedBy });
});

test.each([
  ['2026-11-30T14:59:59Z', '2026-11-30'],
  ['2026-11-30T15:00:00Z', '2026-12-01'], // midnight in Tokyo: the next month
  ['2026-12-31T15:00:00Z', '2027-01-01'],
  ['2028-02-28T15:00:00Z', '2028-02-29'],
])('an acceptance at %s is one of %s in Japan', (instant, date) => {
  expect(acceptanceDay(new Date(instant))).toBe(date);
});

test.each([
  ['2026-11-21', '2026-11-30', '2026-12-31', '2027-01-31'],
  ['2026-12-31', '2026-12-31', '2027-01-31', '2027-02-28'],
  ['2028-01-01', '2028-01-31', '2028-02-29', '2028-03-31'],
])('on %s the dates are conditional on asking by %s', (today, askedBy, dueOn, dueOnIfNextMonth) => {
  expect(conditionalDates(day(today))).toEqual({ askedBy, dueOn, dueOnIfNextMonth });
});
