import { describe, expect, test } from 'vitest';
import {
  type AccessSubject,
  guardianEndsOn,
  mayAct,
  type Right,
} from '../../shared/access/rules.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

const on = '2026-11-21' as IsoDate;
const child: AccessSubject = {
  personId: 'child',
  birthDate: '2019-06-01' as IsoDate,
  guardians: ['father', 'mother'],
  withheld: false,
  grants: [
    {
      to: 'aunt',
      rights: ['medications'],
      from: '2026-01-01' as IsoDate,
      until: on,
      revoked: false,
    },
    { to: 'ex', rights: ['medications'], from: '2026-01-01' as IsoDate, until: on, revoked: true },
  ],
};

describe('mayAct (product.md F1, F9)', () => {
  test.each<[string, AccessSubject, Right, string, string | false]>([
    ['child', child, 'medications', on, 'self'],
    ['mother', child, 'medications', on, 'guardian'],
    ['mother', child, 'expenses', on, 'guardian'],
    ['stranger', child, 'medications', on, false],
    ['', child, 'medications', on, false],
    ['aunt', child, 'medications', on, 'grant'],
    ['aunt', child, 'expenses', on, false], // another right
    ['aunt', child, 'medications', '2026-11-22', false], // over
    ['aunt', child, 'medications', '2025-12-31', false], // not yet
    ['ex', child, 'medications', on, false], // revoked
    ['mother', child, 'medications', '2034-05-31', 'guardian'], // the day before the 15th birthday
    ['mother', child, 'medications', '2034-06-01', false], // ends on the birthday itself
    ['child', { ...child, withheld: true }, 'medications', on, false],
    ['mother', { ...child, withheld: true }, 'medications', on, false],
    ['aunt', { ...child, withheld: true }, 'medications', on, false],
  ])('%s for %o, %s on %s: %s', (actor, subject, right, date, reason) => {
    const decision = mayAct(actor, subject, right, date as IsoDate);
    expect(decision.allowed && decision.reason).toBe(reason);
  });

  test('a child born on 29 February turns 15 on 28 February where the year has no 29th', () => {
    expect(guardianEndsOn('2012-02-29' as IsoDate)).toBe('2027-02-28');
  });
});
