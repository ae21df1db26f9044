import { expect, test } from 'vitest';
import { advise } from '../../shared/advice/answer.ts';
import { factsOf, isPreschool } from '../../shared/advice/from-view.ts';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import { coverage, lateElderly, on } from '../eligibility-view/support/coverages.ts';
import { person } from '../support/people.ts';

const TODAY = on('2026-11-21');
const registered = { registration: 'registered', certificateExpiresOn: '2030-01-15' };

test.each<[string, Coverage[], object, string]>([
  ['an ordinary card', [coverage()], { card: registered }, 'card-reads'],
  [
    'a new insurer has not registered',
    [coverage({ validTo: '2026-11-17' })],
    { card: registered },
    'not-confirmed',
  ],
  ['nothing registered at all', [], { card: registered }, 'not-confirmed'],
  [
    'no registration, 資格確認書',
    [lateElderly({ confirmationExpiresOn: '2027-07-31' })],
    { card: { registration: 'none' } },
    'confirmation',
  ],
  [
    '資格確認書 that has run out',
    [coverage({ confirmationExpiresOn: '2026-07-31' })],
    { card: { registration: 'cancelled' } },
    'confirmation-ended',
  ],
  ['nothing to show', [coverage()], { card: { registration: 'none' } }, 'not-registered'],
  ['自衛官', [coverage({ insurerNumber: '07139991' })], { card: registered }, 'self-defence'],
  [
    'expired certificate',
    [coverage()],
    { card: { ...registered, certificateExpiresOn: '2026-10-05' } },
    'certificate-grace',
  ],
])('%s', (_, coverages, who, id) => {
  const view = eligibilityView(person({ personId: 'p', ...who }), coverages, TODAY);
  expect(advise(factsOf(view), TODAY, 'ja').id).toBe(id);
});

test.each([
  ['1948-06-01', lateElderly(), 'late-elderly'],
  ['1950-01-01', coverage(), 'from-70'],
  ['1973-04-05', coverage(), 'under-70'],
  ['2021-04-02', coverage(), 'preschool'],
])('born on %s is %s', (birthDate, given, who) => {
  const view = eligibilityView(person({ personId: 'p', birthDate }), [given], TODAY);
  expect(factsOf(view).who).toBe(who);
});

/** Source: 健康保険法 第110条, 6歳に達する日以後の最初の3月31日まで. */
test.each([
  ['2020-04-01', '2026-03-31', true],
  ['2020-04-01', '2026-04-01', false],
  ['2020-04-02', '2026-04-01', true],
  ['2020-04-02', '2027-03-31', true],
  ['2020-04-02', '2027-04-01', false],
  ['2020-02-29', '2026-04-01', false],
])('born on %s, on %s before school: %s', (birthDate, day, before) => {
  expect(isPreschool(on(birthDate), on(day))).toBe(before);
});
