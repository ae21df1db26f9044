import type { IsoDate } from '../kernel/dates.ts';
import type { Institution, ReceiptComment } from './codec.ts';

/** What only a pharmacy's receipt (調剤) has. @source formats/receipt-uke.md §4 */
export type DispensingPart = {
  /** 処方箋を発行した医療機関 (RE 10–13). */
  prescriber: Institution;
  /** 保険医氏名 (RE 15–34), index 0 is doctor 1. */
  doctors: readonly string[];
  groups: readonly DispensingGroup[];
  /** KI: fees per prescription received, in file order. */
  fees: readonly DispensingFee[];
};

/** SH and what follows it: one 剤 with its dispensings and drugs. */
export type DispensingGroup = {
  line: number;
  /** No (SH 2), `01`… */
  number: string;
  /** 剤形 (SH 3), see dosage-forms.ts. */
  form: string;
  /** 用法コード (SH 4), see usage-codes.ts; 900 is uncoded. */
  usageCode: string;
  /** 特別指示 (SH 5), free text. */
  instruction: string;
  /** 単位薬剤料 (SH 6), points. */
  unitPoints: number | undefined;
  /** Several are repeat dispensings of the same prescription. */
  dispensings: readonly Dispensing[];
  drugs: readonly DispensedDrug[];
  comments: readonly ReceiptComment[];
};

/** CZ */
export type Dispensing = {
  line: number;
  doctor: string;
  prescribedOn: IsoDate | undefined;
  dispensedOn: IsoDate;
  /** 調剤数量: days, doses, or 1. */
  quantity: number;
  burden: string;
  /** 薬剤料 (CZ 14), points. */
  drugPoints: number | undefined;
  /** 薬剤調製料 (CZ 10, 11), 加算 (CZ 16–45), 調剤管理料 (CZ 58–62), 時間外加算 (CZ 63–65). */
  fees: readonly { code: string; burden: string; points: number }[];
};

/** IY or TO of 調剤. */
export type DispensedDrug = {
  line: number;
  record: 'IY' | 'TO';
  burden: string;
  code: string;
  /** Per day, per dose, or in all (外用). */
  amount: number | undefined;
  /** 混合区分: 1 計量混合, 2 自家製剤, 3 無菌製剤. */
  mixing: string;
  /** 一回用量 (IY 10) as written. */
  singleDose: string;
};

export type DispensingFee = {
  line: number;
  /** 算定日 (KI 2) */
  on: IsoDate | undefined;
  code: string;
  burden: string;
  count: number;
  points: number;
};
