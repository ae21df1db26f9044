import { describe, expect, test } from 'vitest';
import { takenOn } from '../../shared/medications/now.ts';
import { supplyOf } from '../../shared/medications/rows.ts';
import type { Prescription } from '../../shared/receipts/dispensing-day.ts';
import { date, day, OTHER_PLACE, prescription, rowsOf } from './dispensing-days.ts';

const DAYS = (amount: number) => ({ amount, unit: 'days' as const });
const line = (drugCode: string, dose: number, days: number, usage = ''): Prescription =>
  prescription({ usage, quantity: DAYS(days), drugs: [{ drugCode, dose }] });
const supplies = (...prescriptions: Prescription[]) =>
  rowsOf(day('2024-11-01', { prescriptions })).map((row) => {
    const supply = supplyOf(row);
    return supply && `${supply.from.slice(5)}–${supply.until.slice(5)}`;
  });

describe('how long a dispensing lasts', () => {
  test.each([
    ['内服 7 days', prescription({ quantity: DAYS(7) }), '11-01–11-07'],
    [
      '屯服',
      prescription({ route: 'as-needed', quantity: { amount: 10, unit: 'doses' } }),
      undefined,
    ],
    [
      '外用',
      prescription({ route: 'external', quantity: { amount: 1, unit: 'total' } }),
      undefined,
    ],
    [
      '注射',
      prescription({ route: 'injection', quantity: { amount: 1, unit: 'total' } }),
      undefined,
    ],
    ['no days', prescription({ quantity: DAYS(0) }), undefined],
    ['too many days', prescription({ quantity: DAYS(99_999) }), undefined],
    [
      '隔日 in 特別指示',
      prescription({ quantity: DAYS(7), instruction: '隔日に服用' }),
      '11-01–11-14',
    ],
  ])('%s', (_, given, expected) => {
    expect(supplies(given)).toEqual([expected]);
  });

  test('steps of a changing dose follow one another (漸増漸減)', () => {
    // 1 × 2 days, 4 × 3 days, 3 × 3 days without a usage: the form of a real claim
    expect(
      supplies(line('629000001', 1, 2), line('629000001', 4, 3), line('629000001', 3, 3)),
    ).toEqual(['11-01–11-02', '11-03–11-05', '11-06–11-08']);
  });
  test.each([
    ['different times of day', '１日１回朝食後', '１日１回夕食後', 2, 1],
    ['the same dose', '１日１回朝食後', '１日１回朝食後', 1, 1],
  ])('lines with %s run side by side', (_, usage, otherUsage, dose, otherDose) => {
    expect(
      supplies(line('629000001', dose, 7, usage), line('629000001', otherDose, 7, otherUsage)),
    ).toEqual(['11-01–11-07', '11-01–11-07']);
  });
  test('two drugs are no steps', () => {
    expect(supplies(line('629000001', 1, 7), line('629000003', 2, 7))).toEqual([
      '11-01–11-07',
      '11-01–11-07',
    ]);
  });
});

describe('いまの薬', () => {
  const now = (today: string, ...days: Parameters<typeof rowsOf>) =>
    takenOn(rowsOf(...days), date(today)).map(
      ({ dispensing, item }) => `${dispensing.day.dispensedOn} ${item.drugCode}`,
    );

  test.each([
    ['2024-10-31', []],
    ['2024-11-01', ['2024-11-01 629000001']],
    ['2024-11-28', ['2024-11-01 629000001']],
    ['2024-11-29', []],
  ])('28 days from 2024-11-01 on %s', (today, expected) => {
    expect(now(today, day('2024-11-01'))).toEqual(expected);
  });
  test('fetched again early: shown once, as last dispensed', () => {
    expect(now('2024-11-26', day('2024-11-01'), day('2024-11-25'))).toEqual([
      '2024-11-25 629000001',
    ]);
  });
  test('the same drug from another place stays', () => {
    expect(now('2024-11-26', day('2024-11-01'), day('2024-11-25', OTHER_PLACE))).toHaveLength(2);
  });
  test('of a changing dose only the step of today', () => {
    const prescriptions = [line('629000001', 3, 7), line('629000001', 2, 7)];
    const rows = takenOn(rowsOf(day('2024-11-01', { prescriptions })), date('2024-11-09'));
    expect(rows.map(({ item }) => item.dose)).toEqual([2]);
  });
});
