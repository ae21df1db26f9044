import { describe, expect, test } from 'vitest';
import { statusStore } from '../../functions/checkups/status-store.ts';
import { freshness } from '../../shared/checkups/freshness.ts';
import {
  type DeliveredStatus,
  type Registration,
  registrationOf,
  yearsAskedFor,
} from '../../shared/checkups/registration.ts';
import { fileOf } from '../ingest/delivery.ts';
import { testTable } from '../support/table.ts';
import { day, deliver } from './documents.ts';

const INSURER = { insurerNumber: '06139992', insurerName: '見本健康保険組合' };
const line = (
  asOf: string,
  dates: { registeredFrom?: string; plannedOn?: string },
  file = 'a',
): DeliveredStatus => ({
  insurerNumber: '06139992',
  fiscalYear: 2026,
  asOf: day(asOf),
  file,
  ...(dates.registeredFrom ? { registeredFrom: day(dates.registeredFrom) } : {}),
  ...(dates.plannedOn ? { plannedOn: day(dates.plannedOn) } : {}),
});

describe('the state of an insurer and fiscal year', () => {
  test.each<[string, DeliveredStatus[], string, string, string]>([
    ['nothing told', [], '2026-11-21', 'by-law', '2027-11-01'],
    ['nothing told, on the last day', [], '2027-11-01', 'by-law', '2027-11-01'],
    ['nothing told, the day after', [], '2027-11-02', 'past-due', '2027-11-01'],
    [
      'planned',
      [line('2026-10-01', { plannedOn: '2027-02-01' })],
      '2026-11-21',
      'planned',
      '2027-02-01',
    ],
    [
      'planned for a day that is past',
      [line('2026-10-01', { plannedOn: '2026-11-01' })],
      '2026-11-21',
      'by-law',
      '2027-11-01',
    ],
    [
      'registered',
      [line('2026-10-01', { registeredFrom: '2026-11-21' })],
      '2026-11-21',
      'registered',
      '2026-11-21',
    ],
    [
      'to be registered tomorrow',
      [line('2026-10-01', { registeredFrom: '2026-11-22' })],
      '2026-11-21',
      'planned',
      '2026-11-22',
    ],
    [
      'told again',
      [
        line('2026-11-01', { plannedOn: '2027-03-01' }),
        line('2026-10-01', { plannedOn: '2027-02-01' }),
      ],
      '2026-11-21',
      'planned',
      '2027-03-01',
    ],
    [
      'told again the same day',
      [
        line('2026-10-01', { plannedOn: '2027-02-01' }, 'a/2'),
        line('2026-10-01', { plannedOn: '2027-03-01' }, 'a/1'),
      ],
      '2026-11-21',
      'planned',
      '2027-02-01',
    ],
    [
      'told tomorrow',
      [line('2026-11-22', { plannedOn: '2027-03-01' })],
      '2026-11-21',
      'by-law',
      '2027-11-01',
    ],
  ])('%s', (_, delivered, today, state, date) => {
    expect(registrationOf(INSURER, 2026, delivered, day(today))).toMatchObject({ state, date });
  });
  test('the years turn on 1 April', () => {
    expect(yearsAskedFor(day('2027-03-31'))).toEqual([2026, 2025]);
    expect(yearsAskedFor(day('2027-04-01'))).toEqual([2027, 2026]);
  });
});

describe('what a list promises', () => {
  const of = (fiscalYear: number, state: Registration['state'], date: string): Registration => ({
    ...INSURER,
    fiscalYear,
    state,
    date: day(date),
  });
  test.each<[string, Registration[], string, string, string]>([
    ['before the report', [], '2026-10-31', '2025-03-31', '2026-11-01'],
    ['after the report', [], '2026-11-02', '2026-03-31', '2027-11-01'],
    [
      'registered early',
      [of(2025, 'registered', '2026-06-01')],
      '2026-07-01',
      '2026-03-31',
      '2026-11-01',
    ],
    [
      'the year itself is never complete before its end',
      [of(2026, 'registered', '2026-06-01')],
      '2026-11-21',
      '2026-03-31',
      '2027-11-01',
    ],
    [
      'one of two insurers only',
      [of(2025, 'registered', '2026-06-01'), of(2025, 'planned', '2026-08-01')],
      '2026-07-01',
      '2025-03-31',
      '2026-08-01',
    ],
  ])('%s', (_, registrations, today, completeTo, nextExpectedOn) => {
    expect(freshness(registrations, day(today))).toEqual({
      asOf: today,
      completeTo,
      nextExpectedOn,
    });
  });
});

describe('checkup-status', () => {
  const HEADING = 'insurerNumber,fiscalYear,registeredFrom,plannedOn';
  const csv = (...lines: string[]) =>
    fileOf('s.csv', `\ufeff${[HEADING, ...lines].join('\r\n')}\r\n`);

  test('good lines are kept, bad ones told by line and field; again changes nothing', async () => {
    const table = await testTable();
    const file = () =>
      csv(
        '06139992,2026,,2027-02-01',
        '00139998,2025,2026-05-01,',
        '06139991,2026,,', // check digit
        '06139992,26,,',
        '06139992,2026,2026-02-30,soon',
        '06139992,2026',
      );
    const asOf = '2026-10-01';
    expect(await deliver(table, [file()], { asOf })).toMatchObject([
      {
        kind: 'checkup-status',
        accepted: 2,
        rejected: 4,
        errors: [
          { line: 4, field: 'insurerNumber', code: 'check-digit' },
          { line: 5, field: 'fiscalYear', code: 'form' },
          { line: 6, field: 'registeredFrom', code: 'date' },
          { line: 6, field: 'plannedOn', code: 'date' },
          { line: 7, field: '', code: 'wrong-number-of-fields' },
        ],
      },
    ]);
    expect(await deliver(table, [file()])).toMatchObject([{ accepted: 0, unchanged: 2 }]);
    expect(await deliver(table, [csv('06139992,2026,2026-09-01,')])).toMatchObject([
      { replaced: 1 },
    ]);
    const store = statusStore(table);
    expect(await store.of('06139992')).toHaveLength(2);
    expect(await store.of('139998')).toMatchObject([
      { fiscalYear: 2025, registeredFrom: '2026-05-01' },
    ]);
  });
  test('another heading is another file', async () => {
    const other = fileOf('s.csv', 'insurerNumber,fiscalYear,registeredFrom\n06139992,2026,\n');
    expect(await deliver(await testTable(), [other])).toMatchObject([
      { kind: 'unknown', errors: [{ code: 'unknown-kind' }] },
    ]);
  });
});
