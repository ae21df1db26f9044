import type { IsoDate, YearMonth } from '../../kernel/dates.ts';

/** The four amounts of one row or of a sum, yen. They add up: total = insurer + otherPublic + patient. */
export type FourAmounts = {
  /** 医療費の総額 */
  total: number;
  /** 保険者の負担額 */
  insurer: number;
  /** その他の公費の負担額 */
  otherPublic: number;
  /** 窓口相当負担額: computed, not what was paid at the counter. */
  patient: number;
};

/** 期間 of a sum or of an insurer, both months included. */
export type NoticePeriod = { from: YearMonth; to: YearMonth };

/** 資格情報, text as in the file unless a date. */
export type NoticeHolder = {
  kana: string;
  name: string;
  birthDate: IsoDate | undefined;
  sex: string;
  /** `53歳` */
  age: string;
  /** 保険者等番号, as printed: leading zeros may be there or not. */
  insurerNumber: string;
  symbol: string;
  number: string;
  branch: string;
};

/** One block of 医療費情報明細. */
export type NoticeItem = FourAmounts & {
  careMonth: YearMonth;
  /** 診療区分 as the file has it; the list of values is not published, unknown ones are carried through. */
  category: string;
  /** 日数; undefined when the file has none that can be read. */
  days: number | undefined;
  facilityName: string;
};

export type NoticeTotals = FourAmounts & { period: NoticePeriod | undefined };
export type NoticeInsurer = { name: string; period: NoticePeriod | undefined };

/** 医療費通知情報 of one person as マイナポータル gives it as CSV. */
export type ExpenseNotice = {
  /** 作成日 */
  createdOn: IsoDate | undefined;
  holder: NoticeHolder;
  /** 一覧表示の範囲: the last month listed. */
  until: YearMonth | undefined;
  /** 医療費の合計, as printed: it may differ from the rows. */
  totals: NoticeTotals | undefined;
  /** 年間の合計, as printed. */
  yearTotals: NoticeTotals | undefined;
  /** In the order of the file. */
  items: NoticeItem[];
  /** 保険者情報; several when the insurer changed. */
  insurers: NoticeInsurer[];
};
