import type { Written } from './v08.ts';

/** Reference ranges as one invented institution prints them; both sexes alike. */
const RANGES: Readonly<Record<string, readonly [string, string]>> = {
  '9N011000000000001': ['18.5', '24.9'],
  '9A751000000000001': ['', '129'],
  '9A752000000000001': ['', '129'],
  '9A755000000000001': ['', '129'],
  '9A761000000000001': ['', '84'],
  '9A762000000000001': ['', '84'],
  '9A765000000000001': ['', '84'],
  '3F015000002327101': ['30', '149'],
  '3F070000002327101': ['40', ''],
  '3F077000002327101': ['60', '119'],
  '3D010000001926101': ['', '99'],
  '3D046000001906202': ['', '5.5'],
  '3B035000002327201': ['', '30'],
  '3B045000002327201': ['', '30'],
  '3B090000002327101': ['', '50'],
};

/** A measured value with the institution's range and what follows from it. */
export function measured(code: string, value: string): Written {
  const range = RANGES[code];
  if (!range) return { code, value };
  const [low, high] = range;
  const number = Number(value);
  const above = high !== '' && number > Number(high);
  const below = low !== '' && number < Number(low);
  const interpretation = above ? 'H' : below ? 'L' : 'N';
  return { code, value, range, interpretation };
}

/** Codes of the items that every checkup of the demo has, in the order of the columns of its tables. */
export const COMMON = [
  '9N001000000000001', // 身長
  '9N006000000000001', // 体重
  '9N011000000000001', // BMI
  '9N016160100000001', // 腹囲
  '9A751000000000001', // 収縮期 1回目
  '9A761000000000001', // 拡張期 1回目
  '3F015000002327101', // 空腹時中性脂肪
  '3F070000002327101', // HDL
  '3F077000002327101', // LDL
  '3B035000002327201', // AST
  '3B045000002327201', // ALT
  '3B090000002327101', // γ-GT
  '3D010000001926101', // 空腹時血糖
  '3D046000001906202', // HbA1c
] as const;

/** Empty places of a table are not in the document at all. */
export const measuredRow = (codes: readonly string[], row: string): Written[] =>
  codes.flatMap((code, at) => {
    const value = row.trim().split(/\s+/)[at];
    return value === undefined || value === '-' ? [] : [measured(code, value)];
  });

/** The 22 questions in order, one character each. */
const QUESTIONS =
  '701 706 711 716 721 726 731 736 741 746 751 756 872 766 771 782 781 786 791 796 801 808'.split(
    ' ',
  );
export const answers = (digits: string): Written[] =>
  QUESTIONS.map((number, at) => ({ code: `9N${number}000000000011`, value: digits[at] ?? '2' }));

/** 後期高齢者の質問票: 15 questions in order. */
export const elderlyAnswers = (digits: string): Written[] =>
  [...digits].map((value, at) => ({ code: `9N${932 + at}000000000011`, value }));

export const nothingToNote: readonly Written[] = ['056', '061', '066'].map((number) => ({
  code: `9N${number}000000000011`,
  value: '2',
}));
