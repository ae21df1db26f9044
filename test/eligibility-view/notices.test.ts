import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { noticeText } from '../../shared/eligibility/notice-texts.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import { NOTICE_IDS } from '../../shared/eligibility/view-codec.ts';
import { person } from '../support/people.ts';
import { coverage, lateElderly, on } from './support/coverages.ts';

const TODAY = on('2026-11-21');
const notices = (coverages: Coverage[], card: Record<string, unknown> = {}) =>
  eligibilityView(
    person({ personId: 'p', card: { registration: 'registered', ...card } as never }),
    coverages,
    TODAY,
  ).notices;

test('nothing to say of an ordinary coverage and a valid card', () => {
  expect(notices([coverage()], { certificateExpiresOn: '2030-01-01' })).toEqual([]);
});

describe('between two insurers (004: within 5 days of the filing, 10 of the change)', () => {
  test.each([
    ['2026-11-21', 'between', '2026-12-01'],
    ['2026-11-11', 'between', '2026-11-21'],
    ['2026-11-10', 'between-late', '2026-11-20'],
  ])('lost on %s: %s, expected by %s', (validTo, id, until) => {
    expect(notices([coverage({ validTo })])).toEqual([{ id, on: validTo, until }]);
  });
  test('counted from the last loss', () => {
    const older = coverage({ validFrom: '2001-04-01', validTo: '2026-11-01' });
    expect(notices([older, coverage({ validTo: '2026-11-18' })])[0]).toMatchObject({
      id: 'between',
      on: '2026-11-18',
    });
  });
});

test.each<[string, Coverage[], object]>([
  ['none', [], {}],
  ['starts-later', [coverage({ validFrom: '2026-12-01' })], { on: '2026-12-01' }],
  ['several', [coverage(), coverage({ validFrom: '2020-01-01' })], {}],
  ['ends', [coverage({ validTo: '2026-12-01' })], { on: '2026-12-01' }],
  ['share-changes', [lateElderly()], { on: '2027-07-31' }],
  ['share-changes', [lateElderly({ copaymentTo: '2026-11-21' })], { on: '2026-11-21' }],
  ['share-ended', [lateElderly({ copaymentTo: '2026-11-20' })], { on: '2026-11-20' }],
  ['share-from', [lateElderly({ copaymentFrom: '2026-12-01' })], { on: '2026-12-01' }],
  ['share-missing', [lateElderly({ copaymentPercent: undefined })], {}],
  ['confirmation-ended', [coverage({ confirmationExpiresOn: '2026-11-20' })], { on: '2026-11-20' }],
])('%s', (id, coverages, dates) => {
  expect(notices(coverages)).toEqual([{ id, ...dates }]);
});

describe('card', () => {
  test.each([
    ['registration-none', { registration: 'none' }, {}],
    ['registration-cancelled', { registration: 'cancelled' }, {}],
    [
      'certificate-expiring',
      { certificateExpiresOn: '2027-01-05' },
      { on: '2027-01-05', until: '2027-04-30' },
    ],
    [
      'certificate-grace',
      { certificateExpiresOn: '2026-11-20' },
      { on: '2026-11-20', until: '2027-02-28' },
    ],
    [
      'certificate-past',
      { certificateExpiresOn: '2026-07-31' },
      { on: '2026-07-31', until: '2026-10-31' },
    ],
  ])('%s', (id, card, dates) => {
    expect(notices([coverage()], card)).toEqual([{ id, ...dates }]);
  });
  test('a cancelled card has no certificate to renew', () => {
    expect(
      notices([coverage()], { registration: 'cancelled', certificateExpiresOn: '2026-01-01' }),
    ).toEqual([{ id: 'registration-cancelled' }]);
  });
});

test.each(NOTICE_IDS)('%s has a title and a sentence in both languages, without a hole', (id) => {
  for (const language of ['ja', 'en'] as const) {
    const { title, text } = noticeText({ id, on: TODAY, until: on('2027-02-28') }, language);
    expect(title).not.toBe('');
    expect(`${title}${text}`).not.toMatch(/undefined|null|（）|\(\)/);
  }
});
