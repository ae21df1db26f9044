import type { IsoDate } from '../kernel/dates.ts';
import type { ReceiptKind } from './codec.ts';

/**
 * What a receipt says besides money, items and the card: read and typed, not used by the portal so far.
 * @source formats/receipt-uke.md §2 (医科), §3 (DPC), §4 (歯科, 調剤); numbers are 項番 of 医科
 */
export type ReceiptDetails = {
  /** 病棟区分 (RE 10): 01 精神, 02 結核, 07 療養. */
  wards: readonly string[];
  /** 病床数 (RE 13) */
  beds: number | undefined;
  /** カルテ番号等 (RE 14), in 調剤 調剤録番号: the provider's own id of the patient. */
  chartNumber: string;
  /** 請求情報 (RE 21), free. */
  claimInfo: string;
  /** 診療科 1–3 (RE 22–36) */
  departments: readonly Department[];
  /** 患者の状態 (RE 38), 3 digits each: 001 妊婦. */
  patientStates: readonly string[];
  /** 職務上の事由 (HO 10), 1–3, and 証明書番号 (HO 11). */
  workReason: string;
  certificateNumber: string;
  /** SY */
  diagnoses: readonly Diagnosis[];
  /** JD */
  visits: readonly Visits[];
  /** 窓口負担額 区分 (MF 2): 00 without, 01 with 高額療養費 at the counter, 02 the same, 多数回; empty when not written. */
  counterPayment: string;
  /** 包括評価対象外理由 (GR 2) and its DPC code (GR 3). */
  ungrouped: { reason: string; dpcCode: string } | undefined;
  /** 症状詳記 (SJ) */
  statements: readonly Statement[];
};

/** Codes of 診療科名, 人体の部位等, 性別等, 医学的処置, 特定疾病. */
export type Department = {
  name: string;
  part: string;
  sex: string;
  treatment: string;
  disease: string;
};

export type Diagnosis = {
  line: number;
  /** 傷病名コード, 7 digits; 0000999 is not coded. */
  code: string;
  startedOn: IsoDate | undefined;
  /** 転帰区分: 1 other, 2 治ゆ, 3 死亡, 4 中止. */
  outcome: string;
  /** 修飾語コード, 4 digits each. */
  modifiers: readonly string[];
  /** 傷病名称 of what is not coded. */
  name: string;
  main: boolean;
  /** 補足コメント */
  note: string;
};

/** 受診日等 of one payer. */
export type Visits = {
  line: number;
  /** 負担者種別: 1 insurance, 2–5 公費. */
  payer: string;
  /** 1 counted, 2 attended but not counted, 9 mismatch. */
  days: readonly { day: number; mark: string }[];
};

export type Statement = {
  line: number;
  /** 症状詳記区分: 01–07, 50–52, 90. */
  kind: string;
  /** Continuation lines joined. */
  text: string;
};

export const UNCODED_DIAGNOSIS = '0000999';

export const NO_DETAILS: ReceiptDetails = {
  wards: [],
  beds: undefined,
  chartNumber: '',
  claimInfo: '',
  departments: [],
  patientStates: [],
  workReason: '',
  certificateNumber: '',
  diagnoses: [],
  visits: [],
  counterPayment: '',
  ungrouped: undefined,
  statements: [],
};

/** Fields of RE and HO by kind; 0 stands for a field that the kind does not have or no source describes. */
export type DetailLayout = {
  wards: number;
  beds: number;
  chartNumber: number;
  claimInfo: number;
  /** First field of each 診療科. */
  departments: readonly number[];
  patientStates: number;
  workReason: number;
  certificateNumber: number;
};

export const DETAILS: Readonly<Record<ReceiptKind, DetailLayout>> = {
  medical: {
    ...{ wards: 10, beds: 13, chartNumber: 14, claimInfo: 21 },
    ...{ departments: [22, 27, 32], patientStates: 38, workReason: 10, certificateNumber: 11 },
  },
  dpc: {
    ...{ wards: 10, beds: 13, chartNumber: 14, claimInfo: 0 },
    ...{ departments: [24], patientStates: 0, workReason: 10, certificateNumber: 11 },
  },
  dental: {
    ...{ wards: 12, beds: 0, chartNumber: 16, claimInfo: 0 },
    ...{ departments: [], patientStates: 0, workReason: 0, certificateNumber: 0 },
  },
  dispensing: {
    ...{ wards: 0, beds: 0, chartNumber: 36, claimInfo: 40 },
    ...{ departments: [], patientStates: 0, workReason: 8, certificateNumber: 9 },
  },
};
