import { describe, expect, test } from 'vitest';
import { DEMO_OPERATOR, operatorFrom } from '../../shared/site/operator.ts';
import { linkErrors } from '../../site/src/features/identity/link-errors.ts';
import { groupsOf } from '../../site/src/features/medications/groups.ts';
import { dateText, dateWithWeekday } from '../../site/src/i18n/date-text.ts';
import { pathIn } from '../../site/src/i18n/languages.ts';
import { medicine } from '../support/fake-api.ts';

const date = medicine().dispensedOn;

describe('dates for people', () => {
  test.each([
    { made: dateText(date, 'ja'), text: '2026年11月5日' },
    { made: dateText(date, 'en'), text: '5 November 2026' },
    { made: dateWithWeekday(date, 'ja'), text: '2026年11月5日（木）' },
    { made: dateWithWeekday(date, 'en'), text: 'Thu 5 November 2026' },
  ])('$text', ({ made, text }) => expect(made).toBe(text));
});

test('paths of the two languages', () => {
  expect([pathIn('ja', '/'), pathIn('en', '/'), pathIn('en', '/sign-in/')]).toEqual([
    '/',
    '/en/',
    '/en/sign-in/',
  ]);
});

describe('groups of one day and place', () => {
  test('medicines of one place on one day stand together, also when others lie between', () => {
    const there = { facilityName: 'べつの薬局' };
    const items = [medicine(), medicine(there), medicine(), medicine({ setting: 'in-house' })];
    expect(groupsOf(items).map((group) => group.items.length)).toEqual([2, 1, 1]);
  });
});

describe('what to say beside the numbers of the card', () => {
  const right = { insurerNumber: '33120015', symbol: '', number: '12', branch: '' };
  test.each([
    { change: {}, errors: {} },
    { change: { insurerNumber: ' ３３１２　００１５ ' }, errors: {} },
    { change: { insurerNumber: '33120016' }, errors: { insurerNumber: 'insurerNumber' } },
    { change: { insurerNumber: ' ' }, errors: { insurerNumber: 'insurerNumberEmpty' } },
    { change: { number: '　' }, errors: { number: 'number' } },
    { change: { branch: '001' }, errors: { branch: 'branch' } },
  ])('$change: $errors', ({ change, errors }) => {
    expect(linkErrors({ ...right, ...change })).toEqual(errors);
  });
});

describe('operator', () => {
  const configured = {
    name: { ja: '見本健保', en: 'Mihon' },
    phone: '00-1111-2222',
    hours: { ja: '平日', en: 'weekdays' },
  };
  test('without configuration it is a demo, with one it is not', () => {
    expect(operatorFrom(undefined)).toEqual({ demo: true, ...DEMO_OPERATOR });
    expect(operatorFrom(JSON.stringify(configured))).toEqual({ demo: false, ...configured });
  });
  test.each(['{', '{}', JSON.stringify({ ...configured, phone: ' ' })])('%s fails', (text) => {
    expect(() => operatorFrom(text)).toThrow();
  });
});
