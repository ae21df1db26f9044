import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountsOf } from '../../shared/expenses/amounts.ts';
import { expenseOfReceipt } from '../../shared/expenses/from-receipt.ts';
import type { ExpensePayer, ReceiptExpense } from '../../shared/expenses/receipt-expense.ts';
import { HO, IR, item, RE, readOne } from '../receipts/fixtures.ts';
import { expense } from './portal.ts';

const four = (given: Partial<ReceiptExpense>) => {
  const { total, insurer, otherPublic, patient } = amountsOf(expense(given));
  return [total, insurer, otherPublic, patient];
};
const insurance = (given: Partial<ExpensePayer> = {}): ExpensePayer => ({
  rank: 0,
  number: '06139992',
  points: 1_000,
  ...given,
});
const fund = (rank: 1 | 2, given: Partial<ExpensePayer> = {}): ExpensePayer => ({
  rank,
  number: '54139992',
  points: 1_000,
  ...given,
});

describe('who bears what (1,000 points = 10,000 yen, 3割)', () => {
  test.each<[string, Partial<ReceiptExpense>, number[]]>([
    ['nothing special', { payers: [insurance()] }, [10_000, 7_000, 0, 3_000]],
    ['2割', { payers: [insurance()], patientPercent: 20 }, [10_000, 8_000, 0, 2_000]],
    // 高額療養費: 2,500 written
    [
      '負担金額 written',
      { payers: [insurance({ patientPays: 2_500 })] },
      [10_000, 7_500, 0, 2_500],
    ],
    [
      '減額 20 %',
      { payers: [insurance()], reduction: '1', reductionPercent: 20 },
      [10_000, 7_600, 0, 2_400],
    ],
    [
      '減額 500 yen',
      { payers: [insurance()], reduction: '1', reductionYen: 500 },
      [10_000, 7_500, 0, 2_500],
    ],
    ['免除', { payers: [insurance()], reduction: '2' }, [10_000, 10_000, 0, 0]],
    [
      '支払猶予 is owed all the same',
      { payers: [insurance()], reduction: '3' },
      [10_000, 7_000, 0, 3_000],
    ],
    [
      'a discounted price of 8 yen',
      { payers: [insurance()], yenPerPoint: 8 },
      [8_000, 5_600, 0, 2_400],
    ],
    // all lines covered, nothing written: the fund pays the whole share
    [
      '公費 without a payment',
      { payers: [insurance(), fund(1)], uncoveredPoints: 0 },
      [10_000, 7_000, 3_000, 0],
    ],
    [
      '公費 with 500 yen',
      { payers: [insurance(), fund(1, { patientPays: 500 })], uncoveredPoints: 0 },
      [10_000, 7_000, 2_500, 500],
    ],
    // 400 of 1,000 points covered with 300 yen: 600 × 3 = 1,800; + 300
    [
      '公費 for some lines',
      { payers: [insurance(), fund(1, { points: 400, patientPays: 300 })], uncoveredPoints: 600 },
      [10_000, 7_000, 900, 2_100],
    ],
    // two funds for different lines: 200 + 100 yen
    [
      'two 公費 apart',
      {
        payers: [
          insurance(),
          fund(1, { points: 400, patientPays: 200 }),
          fund(2, { points: 600, patientPays: 100 }),
        ],
        uncoveredPoints: 0,
      },
      [10_000, 7_000, 2_700, 300],
    ],
    // the second one takes over what the first one leaves
    [
      'two 公費 on the same lines',
      {
        payers: [insurance(), fund(1, { patientPays: 1_000 }), fund(2, { patientPays: 200 })],
        uncoveredPoints: 0,
        sharedLines: true,
      },
      [10_000, 7_000, 2_800, 200],
    ],
    // a fund cannot make somebody pay more than the share
    [
      'a 公費 payment above the share',
      { payers: [insurance(), fund(1, { patientPays: 9_999 })], uncoveredPoints: 0 },
      [10_000, 7_000, 0, 3_000],
    ],
    [
      '公費単独',
      { payers: [fund(1, { patientPays: 500 })], patientPercent: undefined },
      [10_000, 0, 9_500, 500],
    ],
    ['no payer at all', { payers: [], patientPercent: undefined }, [0, 0, 0, 0]],
    // meals 1,500, 標準負担額 900
    [
      'meals',
      { payers: [insurance({ mealCost: 1_500, mealCount: 2, mealShare: 900 })] },
      [11_500, 7_600, 0, 3_900],
    ],
    // 高額療養費 for 400 covered and 600 other points: others at most 1,500; covered 1,200 gross, 300 paid
    [
      '高額療養費 beside a partial 公費',
      {
        payers: [insurance({ patientPays: 1_500 }), fund(1, { points: 400, patientPays: 300 })],
        uncoveredPoints: 600,
      },
      [10_000, 7_300, 900, 1_800],
    ],
  ])('%s', (_, given, expected) => expect(four(given)).toEqual(expected));
});

test('any receipt adds up, nothing is negative, the steps end in the result', () => {
  const yen = fc.option(fc.nat(200_000), { nil: undefined });
  const payer = (rank: 0 | 1 | 2) =>
    fc.record({
      rank: fc.constant(rank),
      number: fc.constant('06139992'),
      points: fc.option(fc.nat(99_999), { nil: undefined }),
      patientPays: yen,
      mealCost: yen,
      mealShare: yen,
    });
  fc.assert(
    fc.property(
      fc.record({
        payers: fc.oneof(
          fc.tuple(payer(0)),
          fc.tuple(payer(0), payer(1)),
          fc.tuple(payer(0), payer(1), payer(2)),
          fc.tuple(payer(1), payer(2)),
        ),
        patientPercent: fc.constantFrom(10, 20, 30, undefined),
        uncoveredPoints: fc.option(fc.nat(99_999), { nil: undefined }),
        yenPerPoint: fc.constantFrom(10, 9, 8),
        reduction: fc.constantFrom('1', '2', '3', '9', undefined),
        reductionPercent: fc.option(fc.nat(100), { nil: undefined }),
      }),
      (given) => {
        const { total, insurer, otherPublic, patient, steps } = amountsOf(expense(given));
        expect(insurer + otherPublic + patient).toBe(total);
        expect(Math.min(total, insurer, otherPublic, patient)).toBeGreaterThanOrEqual(0);
        expect(steps.at(-1)).toMatchObject({ step: 'result', total, patient });
      },
    ),
    { seed: 7, numRuns: 2_000 },
  );
});

describe('from a receipt', () => {
  test('a split or moved receipt belongs to the insurer that pays', () => {
    const receipt = readOne(IR, RE, HO, 'SN,1,04,06130017,１２３,４５,01,,');
    expect(expenseOfReceipt(receipt).insurerNumber).toBe('06130017');
    expect(expenseOfReceipt(readOne(IR, RE, HO)).insurerNumber).toBe('06999999');
  });

  test('lines tell which points no 公費 takes part in', () => {
    const receipt = readOne(
      IR,
      RE,
      'HO,06999999,１２３,４５,1,100',
      'KO,54000000,0000001,,1,40,50',
      item('SI', '12,2', '112007410', '1', '40', { 1: 1 }),
      item('SI', '80,1', '120002910', '1', '60', { 1: 1 }),
    );
    expect(expenseOfReceipt(receipt)).toMatchObject({ uncoveredPoints: 60 });
    // 60 × 3 = 180; + 50; 3割 of 1,000 = 300; 公費 70
    expect(amountsOf(expenseOfReceipt(receipt))).toMatchObject({
      ...{ total: 1_000, insurer: 700, otherPublic: 70, patient: 230 },
    });
  });

  test('two 公費 on one line are not counted twice', () => {
    const receipt = readOne(
      IR,
      RE,
      'HO,06999999,１２３,４５,1,100',
      'KO,21000000,0000001,,1,100,100',
      'KO,80000000,0000002,,1,100,0',
      item('SI', '12,4', '112007410', '1', '100', { 1: 1 }),
    );
    expect(expenseOfReceipt(receipt)).toMatchObject({ uncoveredPoints: 0, sharedLines: true });
    expect(amountsOf(expenseOfReceipt(receipt))).toMatchObject({ otherPublic: 300, patient: 0 });
  });
});
