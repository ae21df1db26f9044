import type { IsoDate } from '../kernel/dates.ts';

/** What only a DPC receipt has. @source formats/receipt-uke.md §3 */
export type DpcPart = {
  /** レセプト総括区分: 0 single, 1 総括, 2 DPC part, 3 fee-for-service part; empty when not written. */
  summary: string;
  /** 診断群分類番号 (BU 2), 14 characters. */
  classification: string;
  /** 今回入院年月日 (BU 3), 退院年月日 (BU 4) */
  admittedOn: IsoDate | undefined;
  dischargedOn: IsoDate | undefined;
  /** 転帰区分 (BU 5), 死因 (BU 6) */
  outcome: string;
  causeOfDeath: string;
  /** SB */
  diagnoses: readonly DpcDiagnosis[];
  /** 包括評価 points (GT 9), charged to every payer. */
  flatRates: readonly { line: number; points: number }[];
  /** CD: what was done inside the flat rate. */
  coded: readonly CodedItem[];
};

/** 傷病 of DPC (SB), with 修飾語 of 4 digits each, ICD-10 and 傷病名区分 (01 主傷病, 11 …). */
export type DpcDiagnosis = {
  line: number;
  code: string;
  modifiers: readonly string[];
  name: string;
  icd10: string;
  kind: string;
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
  /** 行為明細番号, running within the order */
  detail: string;
  /** 数量 of procedures and materials (CD 8), 単位コード (CD 9) */
  quantity: number | undefined;
  unit: string;
  /** 回数 */
  count: number;
  /** 名称 (CD 11), of what has no code of its own */
  name: string;
};
