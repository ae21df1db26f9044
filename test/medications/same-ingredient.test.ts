import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/kernel/dates.ts';
import { sameIngredient } from '../../shared/medications/same-ingredient.ts';
import type { DispensingDay } from '../../shared/receipts/dispensing-day.ts';
import { date, day, OTHER_PLACE, prescription, rowsOf } from './dispensing-days.ts';

const other = (on: string, drugCode = '629000002', given: Partial<DispensingDay> = {}) =>
  day(on, {
    ...OTHER_PLACE,
    prescriptions: [prescription({ drugs: [{ drugCode, dose: 1 }] })],
    ...given,
  });
const found = (...days: DispensingDay[]) =>
  sameIngredient(rowsOf(...days)).map(({ from, until }) => `${from} ${until}`);

describe('the same ingredient at the same time', () => {
  const first = day('2024-11-01'); // 629000001 until 2024-11-28
  test.each([
    ['three days', other('2024-11-26'), ['2024-11-26 2024-11-28']],
    ['two days are too few', other('2024-11-27'), []],
    ['another ingredient', other('2024-11-01', '629000003'), []],
    ['an unknown drug', other('2024-11-01', '629999999'), []],
    [
      'the same prescriber, another pharmacy',
      other('2024-11-10', '629000002', {
        prescribedBy: { code: '1310000025', name: 'みほん内科' },
      }),
      ['2024-11-10 2024-11-28'],
    ],
    [
      'another prescriber, the same pharmacy',
      other('2024-11-10', '629000002', { facilityCode: '1340000017' }),
      ['2024-11-10 2024-11-28'],
    ],
    ['one place', day('2024-11-10'), []],
    [
      'external use',
      other('2024-11-10', '629000002', { prescriptions: [prescription({ route: 'external' })] }),
      [],
    ],
  ])('%s', (_, second, expected) => {
    expect(found(first, second)).toEqual(expected);
    expect(found(second, first)).toEqual(expected);
  });

  test('of a pair of places the newest overlap, the newer row first', () => {
    const [one, ...more] = sameIngredient(
      rowsOf(first, other('2024-11-05'), day('2024-11-29'), other('2024-12-03')),
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({ from: '2024-12-03', until: '2024-12-26' });
    expect(one?.rows[0].dispensing.facilityName).toBe('べつの薬局');
  });
  test('the newest overlap of any two lists of supplies, as found by comparing all pairs', () => {
    const supply = fc.record({ start: fc.nat(200), days: fc.integer({ min: 1, max: 40 }) });
    const lists = fc.array(supply, { maxLength: 12 });
    const at = (start: number) => addDays(date('2024-01-01'), start);
    const prescribed = (days: number, drugCode: string) => [
      prescription({ quantity: { amount: days, unit: 'days' }, drugs: [{ drugCode, dose: 1 }] }),
    ];
    fc.assert(
      fc.property(lists, lists, (one, two) => {
        const ends = one.flatMap((a) =>
          two.flatMap((b) => {
            const until = Math.min(a.start + a.days, b.start + b.days) - 1;
            return until - Math.max(a.start, b.start) >= 2 ? [until] : [];
          }),
        );
        const days = [
          ...one.map(({ start, days }) =>
            day(at(start), { prescriptions: prescribed(days, '629000001') }),
          ),
          ...two.map(({ start, days }) =>
            other(at(start), '', { prescriptions: prescribed(days, '629000002') }),
          ),
        ];
        const expected = ends.length > 0 ? [at(Math.max(...ends))] : [];
        expect(sameIngredient(rowsOf(...days)).map(({ until }) => until)).toEqual(expected);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
  test('places whose codes are zeros compare by name', () => {
    const zeros = { facilityCode: '1310000000', prescribedBy: 'same' as const };
    expect(
      found(
        day('2024-11-01', { ...zeros, facilityName: 'ひとつ' }),
        other('2024-11-01', '629000002', { ...zeros, facilityName: 'ふたつ' }),
      ),
    ).toHaveLength(1);
  });
});
