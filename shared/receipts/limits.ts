/**
 * The largest numbers that the fields take; what is larger is a fault of the file.
 * @source 記録条件仕様 (医科): 使用量 5 digits and 5 decimals, 回数 and days 3 digits, 点数 and yen up to 8
 */
export const LIMITS = {
  drugAmount: 99_999.999_99,
  /** 数量データ of procedures and materials. */
  amount: 99_999_999,
  times: 999,
  points: 99_999_999,
  yen: 99_999_999,
  percent: 100,
  /** Totals of a whole file. */
  fileTotal: 999_999_999_999,
} as const;
