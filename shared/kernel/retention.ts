/**
 * How long what is kept, counted from the named day; older deliveries are not stored (`expired`).
 * @source product.md §4 last paragraph: 002 says three years for receipts, extended to five since (§7)
 */
export const KEEP = {
  /** 薬剤・診療・医療費, from the care month */
  receiptYears: 5,
  /** 資格, after loss of coverage */
  coverageYears: 10,
  accessRecordYears: 5,
  /** お薬手帳 that a person brought, from that day; our own figure, no rule was found */
  broughtNotebookYears: 1,
  /** the latest results of 健診 */
  checkups: 5,
} as const;
