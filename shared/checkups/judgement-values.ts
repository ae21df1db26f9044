import type { IsoDate } from '../kernel/dates.ts';
import type { Meaning } from './meanings.ts';

export type Threshold = { op: '>=' | '<' | '<='; value: number };

/** From which value on a result is 保健指導判定値, 受診勧奨判定値, or one to see a doctor about at once. */
export type JudgementValue = {
  meaning: Meaning;
  /** 1 men, 2 women; both where absent. */
  sex?: '1' | '2';
  guidance: Threshold;
  referral?: Threshold;
  urgent?: Threshold;
  /** Days of examination, both inclusive. */
  from?: IsoDate;
  until?: IsoDate;
};

const FOURTH = '2024-04-01' as IsoDate;
const BEFORE_FOURTH = '2024-03-31' as IsoDate;

const over = (guidance: number, referral?: number, urgent?: number) => ({
  guidance: { op: '>=', value: guidance } as const,
  ...(referral === undefined ? {} : { referral: { op: '>=', value: referral } as const }),
  ...(urgent === undefined ? {} : { urgent: { op: '>=', value: urgent } as const }),
});
const under = (op: '<' | '<=', guidance: number, referral?: number) => ({
  guidance: { op, value: guidance } as const,
  ...(referral === undefined ? {} : { referral: { op, value: referral } as const }),
});

/**
 * 保健指導判定値 and 受診勧奨判定値, carried over by hand, in the units of the item table. 随時中性脂肪 has one only
 * since the fourth period; a 受診勧奨判定値 of HDL was dropped then.
 * @source 厚生労働省 標準的な健診・保健指導プログラム（令和6年度版）別紙; formats/checkup-xml.md §6
 */
export const JUDGEMENT_VALUES: readonly JudgementValue[] = [
  { meaning: 'systolic', ...over(130, 140, 160) },
  { meaning: 'diastolic', ...over(85, 90, 100) },
  { meaning: 'tgFasting', ...over(150, 300) },
  { meaning: 'tgCasual', ...over(175, 300), from: FOURTH },
  { meaning: 'hdl', ...under('<', 40), from: FOURTH },
  { meaning: 'hdl', ...under('<', 40, 35), until: BEFORE_FOURTH },
  { meaning: 'ldl', ...over(120, 140) },
  { meaning: 'nonHdl', ...over(150, 170) },
  { meaning: 'fpg', ...over(100, 126) },
  { meaning: 'casualGlucose', ...over(100, 126) },
  { meaning: 'hba1c', ...over(5.6, 6.5) },
  { meaning: 'ast', ...over(31, 51) },
  { meaning: 'alt', ...over(31, 51) },
  { meaning: 'ggt', ...over(51, 101) },
  { meaning: 'egfr', ...under('<', 60, 45) },
  { meaning: 'hemoglobin', sex: '1', ...under('<=', 13, 12) },
  { meaning: 'hemoglobin', sex: '2', ...under('<=', 12, 11) },
  { meaning: 'waist', sex: '1', ...over(85) },
  { meaning: 'waist', sex: '2', ...over(90) },
  { meaning: 'visceralFat', ...over(100) },
  { meaning: 'bmi', ...over(25) },
];

/** The line that holds for somebody on the day of the examination. */
export const judgementValueOn = (
  meaning: Meaning,
  sex: '1' | '2',
  day: IsoDate,
): JudgementValue | undefined =>
  JUDGEMENT_VALUES.find(
    (one) =>
      one.meaning === meaning &&
      (one.sex ?? sex) === sex &&
      (one.from ?? day) <= day &&
      day <= (one.until ?? day),
  );
