import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { amountsOf } from '../../shared/expenses/amounts.ts';
import { expenseOfReceipt } from '../../shared/expenses/from-receipt.ts';
import type { ReceiptExpense } from '../../shared/expenses/receipt-expense.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { realData } from '../support/real-data.ts';

const folder = `${realData}/uke`;
const files = realData ? readdirSync(folder).filter((name) => name !== 'README.md') : [];
const claimsOf = (part: string): { number: string; expense: ReceiptExpense }[] => {
  const name = files.find((one) => one.includes(part)) ?? '';
  return readReceiptFile(readFileSync(`${folder}/${name}`)).receipts.map((receipt) => ({
    number: receipt.number,
    expense: expenseOfReceipt(receipt),
  }));
};
const rowsOf = (part: string) => claimsOf(part).filter(({ expense }) => expense.part === undefined);

/** Worked out by hand from HO, KO and the meal lines as printed; see the arithmetic beside each. */
const BY_HAND: [string, string, string, number[]][] = [
  // 調剤, elder 2割: 528 × 10 = 5,280; 2割 = 1,056; 5,280 − 1,056 = 4,224
  ['dispensing', '7', '調剤', [5_280, 4_224, 0, 1_056]],
  // DPC, elder, 高額療養費 44,400 taken over by 重度障害 80, meals left to the patient (3 × 360 = 1,080)
  // 57,706 × 10 + 2,072 = 579,132; 公費 44,400; 1,080; 579,132 − 44,400 − 1,080 = 533,652
  ['dpc', '1', '医科入院', [579_132, 533_652, 44_400, 1_080]],
  // DPC 総括: 109,534 × 10 + 48,020 = 1,143,360; 44,400 + 標準負担額 26,280 = 70,680
  ['dpc', '2', '医科入院', [1_143_360, 1_072_680, 0, 70_680]],
  // DPC, 難病 54: 41,793 × 10 + 3,300 = 421,230; patient 10,000 + 1,300 (5 meals × 260)
  // 公費 44,400 − 10,000 = 34,400; 421,230 − 34,400 − 11,300 = 375,530
  ['dpc', '5', '医科入院', [421_230, 375_530, 34_400, 11_300]],
  // DPC, assessed from 207,295 to 207,282: 2,072,820 + 25,988 = 2,098,808
  // 3割 of 2,072,820 = 621,846; + 14,040 = 635,886; 2,098,808 − 635,886 = 1,462,922
  ['dpc', '6', '医科入院', [2_098_808, 1_462_922, 0, 635_886]],
  // DPC, 高額療養費 at the counter: 1,377,630 + 6,852 = 1,384,482; 91,206 + 3,600 = 94,806
  ['dpc', '12', '医科入院', [1_384_482, 1_289_676, 0, 94_806]],
  // 難病 83 for 677 of 13,642 points: the other 12,965 × 3 = 38,895; + 1,354 (2割 of 6,770) = 40,249
  // 3割 of 136,420 = 40,926; 公費 40,926 − 40,249 = 677; 136,420 − 40,926 = 95,494
  ['gairai', '1', '医科外来', [136_420, 95_494, 677, 40_249]],
  // 生活保護 12 alone: 431 × 10, nothing from the patient
  ['gairai', '4', '医科外来', [4_310, 0, 4_310, 0]],
  // child 2割, 子ども医療 83: 662 × 10 = 6,620; 2割 = 1,324; patient 600 written; 公費 724
  ['gairai', '8', '医科外来', [6_620, 5_296, 724, 600]],
  // assessed from 46,794 to 46,368: 463,680 + 9,900 = 473,580; 44,400 + 6,900 (15 meals × 460) = 51,300
  ['recodeinfo', '2', '医科入院', [473_580, 422_280, 0, 51_300]],
  // 子ども医療 88: 411,000 + 17,140 = 428,140; 3割 123,300 by 公費; 26 meals × 460 = 11,960 by the parents
  ['recodeinfo', '10', '医科入院', [428_140, 292_880, 123_300, 11_960]],
  // 国保 給付割合 70: 354 × 10 = 3,540; 30 % = 1,062
  ['kokuho', '5', '医科外来', [3_540, 2_478, 0, 1_062]],
  // a reduced drug: 12,032 − 2 × 534 = 10,964 points; 公費 80 leaves 10,964 yen; 3割 32,892 − 10,964 = 21,928
  ['med-provider', '3', '医科外来', [109_640, 76_748, 21_928, 10_964]],
  // 歯科: 438 × 10 = 4,380; 3割 = 1,314
  ['dental', '1', '歯科外来', [4_380, 3_066, 0, 1_314]],
];

describe.skipIf(!realData)('医療費 of real claims', () => {
  test.each(BY_HAND)('%s %s: %s', (part, number, category, expected) => {
    const [row] = rowsOf(part).filter((one) => one.number === number);
    if (!row) throw new Error('no such claim');
    const { total, insurer, otherPublic, patient } = amountsOf(row.expense);
    expect(row.expense.category).toBe(category);
    expect([total, insurer, otherPublic, patient]).toEqual(expected);
  });

  test('the parts of a DPC claim are no rows of their own', () => {
    const parts = claimsOf('dpc').filter(({ expense }) => expense.part);
    expect(parts.map(({ number }) => number)).toEqual(['2', '2', '6', '6', '12']);
    const sum = (which: string) =>
      parts
        .filter(({ number }) => number === which)
        .reduce((points, { expense }) => points + (expense.payers[0]?.points ?? 0), 0);
    expect(sum('2')).toBe(109_534); // what the 総括 says: counted once, not twice
  });

  test.each(files)('%s: the four amounts of every claim add up, none is negative', (name) => {
    for (const { expense } of claimsOf(name)) {
      const { total, insurer, otherPublic, patient, steps } = amountsOf(expense);
      expect(insurer + otherPublic + patient).toBe(total);
      expect(Math.min(insurer, otherPublic, patient)).toBeGreaterThanOrEqual(0);
      expect(steps.at(-1)).toEqual({ step: 'result', total, insurer, otherPublic, patient });
    }
  });
});
