import { describe, expect, test } from 'vitest';
import {
  certificateChangesOn,
  certificateNoticeFrom,
  certificateState,
} from '../../shared/eligibility/certificate.ts';
import { elderlyShareStartsOn } from '../../shared/eligibility/elderly-share.ts';
import { graceEndsOn } from '../../shared/law/certificate.ts';
import { on } from './support/coverages.ts';

/** Source: public pages read 2026-11: three months from the end of the month of expiry. */
test.each([
  ['2026-01-01', '2026-04-30'],
  ['2026-01-31', '2026-04-30'],
  ['2025-11-30', '2026-02-28'],
  ['2027-11-15', '2028-02-29'],
  ['2026-10-05', '2027-01-31'],
  ['2026-12-31', '2027-03-31'],
])('the grace of %s ends on %s', (expires, ends) => {
  expect(graceEndsOn(on(expires))).toBe(ends);
});

/** Source: 004, reminder when three months or less are left. */
test.each([
  ['2026-11-21', '2026-08-21'],
  ['2026-05-31', '2026-02-28'],
  ['2027-01-15', '2026-10-15'],
])('the reminder for %s starts on %s', (expires, from) => {
  expect(certificateNoticeFrom(on(expires))).toBe(from);
});

describe('a certificate that expires on 2026-10-05', () => {
  test.each([
    ['2026-07-04', 'valid', '2026-07-05'],
    ['2026-07-05', 'expiring', '2026-10-06'],
    ['2026-10-05', 'expiring', '2026-10-06'],
    ['2026-10-06', 'grace', '2027-02-01'],
    ['2027-01-31', 'grace', '2027-02-01'],
    ['2027-02-01', 'past', undefined],
  ])('on %s it is %s, until %s', (today, state, changes) => {
    expect(certificateState(on('2026-10-05'), on(today))).toBe(state);
    expect(certificateChangesOn(on('2026-10-05'), on(today))).toBe(changes);
  });
});

test('there was no grace before 2024-12-02', () => {
  expect(certificateState(on('2024-11-10'), on('2024-12-01'))).toBe('past');
  expect(certificateState(on('2024-11-10'), on('2024-12-02'))).toBe('grace');
});

test('without a date nothing is said', () => {
  expect(certificateState(undefined, on('2026-11-21'))).toBe('unknown');
  expect(certificateChangesOn(undefined, on('2026-11-21'))).toBeUndefined();
});

/** Source: 健康保険法 第74条: from the month after the one in which 70 years are completed. */
test.each([
  ['1956-04-02', '2026-05-01'],
  ['1956-04-01', '2026-04-01'],
  ['1956-04-30', '2026-05-01'],
  ['1956-02-29', '2026-03-01'],
  ['1956-12-31', '2027-01-01'],
])('born on %s, the share of 70+ starts on %s', (birthDate, starts) => {
  expect(elderlyShareStartsOn(on(birthDate))).toBe(starts);
});
