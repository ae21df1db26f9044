import type { IsoDate } from '../kernel/dates.ts';

/** What only a DPC receipt has. @source formats/receipt-uke.md §3 */
export type DpcPart = {
  /** レセプト総括区分: 0 single, 1 総括, 2 DPC part, 3 fee-for-service part; empty when not written. */
  summary: string;
  /** 診断群分類番号 (BU 2), 14 characters. */
  classification: string;
  /** 退院年月日 (BU 4) */
  dischargedOn: IsoDate | undefined;
  /** 包括評価 points (GT 9), charged to every payer. */
  flatRates: readonly { line: number; points: number }[];
  /** CD: what was done inside the flat rate. */
  coded: readonly CodedItem[];
};

/** CD (コーディングデータ): one item on one day, without points. */
export type CodedItem = {
  line: number;
  on: IsoDate;
  /** 診療識別 */
  section: string;
  /** 順序番号: items with equal day, section and order were given together. */
  order: string;
  code: string;
  /** 使用量 */
  amount: number | undefined;
  /** 回数 */
  count: number;
};
