import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  larger,
  medicalDeduction,
  selfMedicationDeduction,
} from '../../shared/expenses/deduction.ts';
import { realData } from '../support/real-data.ts';

test.each([
  // paid, 補填, income, deduction
  [300_000, 0, 5_000_000, 200_000],
  [300_000, 250_000, 5_000_000, 0],
  [100_000, 0, 5_000_000, 0], // at the threshold
  [100_001, 0, 5_000_000, 1],
  [80_000, 0, 1_000_000, 30_000], // 5 % of a low income: 50,000
  [50_000, 0, 999_999, 1], // 5 % is 49,999.95: rounded down
  [10_000, 0, 0, 10_000],
  [9_000_000, 0, 5_000_000, 2_000_000], // ceiling
  [10_000, 20_000, 0, 0], // never below 0
])('医療費控除: %i paid, %i refunded, income %i: %i', (paid, compensated, income, amount) =>
  expect(medicalDeduction({ paid, compensated }, income).amount).toBe(amount),
);

test('the numbers of the formula are there to be shown', () =>
  expect(medicalDeduction({ paid: 300_000, compensated: 20_000 }, 1_234_567)).toEqual({
    ...{ paid: 300_000, compensated: 20_000, net: 280_000 },
    ...{ threshold: 61_728, ceiling: 2_000_000, amount: 218_272 },
  }));

test.each([
  [12_000, 0, 0],
  [12_001, 0, 1],
  [100_000, 0, 88_000],
  [200_000, 0, 88_000],
  [30_000, 5_000, 13_000],
])('セルフメディケーション税制: %i bought, %i refunded: %i', (paid, compensated, amount) =>
  expect(selfMedicationDeduction({ paid, compensated }).amount).toBe(amount),
);

test.each([
  [200_000, 50_000, 'medical'], // 100,000 and 38,000
  [110_000, 100_000, 'self-medication'], // 10,000 and 88,000
  [0, 0, 'neither'],
  [138_000, 50_000, 'equal'], // 38,000 both
])('%i and %i: %s is larger', (paid, otc, expected) =>
  expect(
    larger(
      medicalDeduction({ paid, compensated: 0 }, 5_000_000),
      selfMedicationDeduction({ paid: otc, compensated: 0 }),
    ),
  ).toBe(expected),
);

const Case = v.object({ paid: v.number(), compensated: v.number(), deduction: v.number() });
const Vectors = v.object({
  medical: v.array(v.object({ ...Case.entries, totalIncome: v.number() })),
  selfMedication: v.array(Case),
});

describe.skipIf(!realData)('published vectors', () => {
  const path = `${realData}/medical-expenses/deduction-vectors.json`;
  const vectors = realData
    ? v.parse(Vectors, JSON.parse(readFileSync(path, 'utf8')))
    : { medical: [], selfMedication: [] };

  test('医療費控除', () => {
    expect(vectors.medical.length).toBeGreaterThan(0);
    for (const { totalIncome, deduction, ...spent } of vectors.medical)
      expect(medicalDeduction(spent, totalIncome).amount).toBe(deduction);
  });
  test('セルフメディケーション税制', () => {
    expect(vectors.selfMedication.length).toBeGreaterThan(0);
    for (const { deduction, ...spent } of vectors.selfMedication)
      expect(selfMedicationDeduction(spent).amount).toBe(deduction);
  });
});
