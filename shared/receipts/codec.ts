import type { IsoDate, YearMonth } from '../kernel/dates.ts';
import type { DispensingPart } from './dispensing-part.ts';
import type { DpcPart } from './dpc-part.ts';
import type { ReceiptDetails } from './receipt-details.ts';

/**
 * A receipt (レセプト) as read from a file: what the portal uses of it, dates and numbers parsed, text
 * trimmed. Not a stored shape; {@link DispensingDay} and others are made from it.
 * @source 記録条件仕様 (医科), formats/receipt-uke.md §1–§4; numbers in comments are 項番
 */
export type Receipt = {
  kind: ReceiptKind;
  form: ReceiptForm;
  /** Physical line of RE in the file. */
  line: number;
  /** レセプト番号 (RE 2), digits as written. */
  number: string;
  /** 審査支払機関: 1 社会保険診療報酬支払基金, 2 国民健康保険団体連合会; empty when not written. */
  reviewBody: string;
  /** Who claims: clinic, hospital or pharmacy. */
  institution: Institution;
  /** 請求年月; absent only in a file whose header lacks it. */
  claimMonth: YearMonth | undefined;
  /** 診療年月 or 調剤年月. */
  careMonth: YearMonth;
  /** レセプト種別, 4 digits; see receipt-types.ts. */
  typeCode: string;
  inpatient: boolean;
  person: ReceiptPerson;
  /**
   * 検索番号 of the review body: its own (MN) and, on a claim made again after a return, that of the
   * returned one (RE). Empty when there is none.
   */
  searchNumbers: readonly string[];
  /** 給付割合, percent; written for 国保 only. */
  benefitPercent: number | undefined;
  /** 割引点数単価, yen per point; 10 unless written. */
  yenPerPoint: number;
  /** 特記事項, up to five 2-digit codes; see special-notes.ts. */
  specialNotes: readonly string[];
  /** 一部負担金等区分 (RE 11; 歯科 13; 調剤 41). */
  copaymentClass: string;
  /** 入院年月日, inpatient only. */
  admittedOn: IsoDate | undefined;
  /** Insurance first when there is one, then 第一公費 to 第四公費. */
  payers: readonly Payer[];
  /** SN records (資格確認), since 2021-09. */
  confirmations: readonly Confirmation[];
  /** Review results (JY); insurer form only. */
  reviews: readonly Review[];
  /** Billing units in file order; empty in 調剤. */
  units: readonly BillingUnit[];
  dpc: DpcPart | undefined;
  dispensing: DispensingPart | undefined;
  /** Diagnoses, departments, visits and the like. */
  details: ReceiptDetails;
};

export type ReceiptKind = 'medical' | 'dpc' | 'dental' | 'dispensing';

/** `provider`: as claimed. `insurer`: after assessment, from the review body. */
export type ReceiptForm = 'provider' | 'insurer';

export type Institution = {
  /** 都道府県 2 + 点数表 1 + 医療機関コード 7; the last seven can be zeros in real files. */
  code: string;
  /** Can be empty: look the code up, then show the code. */
  name: string;
};

/** Text as written (trimmed); `symbol`, `number` and `insurerNumber` are folded (NFKC, no blanks). */
export type ReceiptPerson = {
  name: string;
  kana: string;
  birthDate: IsoDate | undefined;
  /** 1 male, 2 female; empty when not written. */
  sex: string;
  /** 保険者番号 (HO 2); empty for 公費単独. */
  insurerNumber: string;
  symbol: string;
  number: string;
  /** 枝番 (SN 7), 2 digits; empty before 2021-09. */
  branch: string;
};

/** What one payer was asked for; `assessed` is the later figure of the review body. */
export type Payer = {
  /** 0 insurance (HO), 1–4 公費 (KO) in order of priority. */
  rank: 0 | 1 | 2 | 3 | 4;
  /** 保険者番号 or 負担者番号. */
  number: string;
  claimed: PayerTotals;
  assessed: PayerTotals | undefined;
};

export type PayerTotals = {
  line: number;
  /** 診療実日数; 調剤: 処方箋受付回数. */
  days: number | undefined;
  /** 合計点数 */
  points: number | undefined;
  /** 食事・生活療養 回数 and yen. */
  mealCount: number | undefined;
  mealCost: number | undefined;
  /** Patient's payment, yen (HO 12, 調剤 HO 10, 歯科 HO 11; KO 7, 調剤 KO 8). */
  patientPays: number | undefined;
  /** 公費給付対象一部負担金, yen (KO 8 or 9, 調剤 KO 10). */
  coveredCopayment: number | undefined;
  /** 標準負担額, yen (DPC HO 16, KO 13). */
  mealShare: number | undefined;
  /** 減免区分 1 減額, 2 免除, 3 支払猶予; empty otherwise. */
  reduction: string;
  /** 減額割合, percent, and 減額金額, yen. */
  reductionPercent: number | undefined;
  reductionYen: number | undefined;
};

/** 確認区分: 04 振替, 05 分割, 09 枝番特定 …; the numbers are added by the review body. */
export type Confirmation = {
  /** 負担者種別: 1 insurance, 2–5 公費. */
  payer: string;
  result: string;
  insurerNumber: string;
  symbol: string;
  number: string;
  branch: string;
};

/** JY: `2` replaces a line by another, `3` names the assessed line with a reason letter. */
export type Review = {
  kind: string;
  lineNumber: string;
  reason: string;
  newLineNumber: string;
};

/**
 * 点数・回数算定単位: lines that share one number of points, one count and the same days. In an in-house
 * prescription this is one 剤.
 */
export type BillingUnit = {
  line: number;
  /** 診療識別, 2 digits, carried forward; see sections.ts. */
  section: string;
  /** 負担区分, one character; see burden.ts. */
  burden: string;
  /** CO before the first item: for drugs this is how to use them. */
  before: readonly ReceiptComment[];
  items: readonly BillingItem[];
  /** CO behind the last item. */
  after: readonly ReceiptComment[];
  /** Points of one time; for section 97 yen. Absent when the unit has no amount (CO only). */
  points: number | undefined;
  count: number;
  /** Counts per day, ascending; a 7-day prescription is one entry with 7. */
  days: readonly DayCount[];
};

export type BillingItem = {
  line: number;
  record: 'SI' | 'IY' | 'TO' | 'SS';
  /** 9 digits: 1… procedure, 3… dental, 6… drug, 7… material. */
  code: string;
  /** 使用量 or 数量データ; of a drug per day, per dose or in all, by section. */
  amount: number | undefined;
  /** Comments in columns 8–13. */
  comments: readonly ReceiptComment[];
  /** TO only. */
  material?: Material | undefined;
};

/** What 特定器材 (TO) says besides its code: 単位コード (TO 8), 単価 in yen (TO 9), 名称・規格 (TO 11). */
export type Material = { unit: string; price: number | undefined; name: string };

/** `code` 8 + pattern 2 + serial 6; `text` is 文字データ as written. */
export type ReceiptComment = { code: string; text: string };

export type DayCount = { day: number; count: number };
