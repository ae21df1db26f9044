import * as v from 'valibot';
import { IsoDate, YearMonth } from '../kernel/dates.ts';
import { OwnEntry, RowNote, SubsidyEntry } from './entries.ts';
import { Step } from './step.ts';

const Yen = v.pipe(v.number(), v.integer(), v.minValue(0));
const Count = Yen;

/** 医療費の総額, 保険者の負担額, その他の公費の負担額, 窓口相当負担額, yen; the first is the sum of the others. */
export const Amounts = v.object({ total: Yen, insurer: Yen, otherPublic: Yen, patient: Yen });

/** What a row adds to the deduction; see `counted.ts`. */
export const Counted = v.object({
  paid: Yen,
  compensated: Yen,
  compensatedLeft: Yen,
  taxYear: v.number(),
  yearBy: v.picklist(['paid-on', 'care-month', 'entered']),
  paidBy: v.picklist(['entered', 'subsidy', 'notice']),
});

const Versioned = <T extends v.GenericSchema>(entry: T) => v.object({ version: Count, entry });

/** One row of 医療費通知情報, delivered or brought by the person. */
export const ExpenseItem = v.object({
  id: v.string(),
  source: v.picklist(['delivered', 'brought']),
  careMonth: YearMonth,
  category: v.string(),
  facilityName: v.string(),
  /** 診療実日数; 調剤: 処方箋受付回数. Null where a brought file has none. */
  days: v.nullable(Count),
  ...Amounts.entries,
  /** `provisional` 審査前 */
  state: v.picklist(['final', 'provisional']),
  /** Empty for 公費単独, paper and brought rows. */
  insurerNumber: v.string(),
  paper: v.boolean(),
  /** 計算値: how the amounts were computed; empty for brought rows. */
  steps: v.array(Step),
  /** What a correction changed. */
  before: v.optional(v.object({ ...Amounts.entries, state: v.picklist(['final', 'provisional']) })),
  note: v.optional(Versioned(RowNote)),
  counted: Counted,
  /** The receipt does not tell its points: all amounts are 0 and say nothing; show no amount. */
  unreadable: v.optional(v.literal(true)),
  /** Whose it is, where a brought file says another name. */
  patientName: v.optional(v.string()),
  /** Of a brought row: the row that tells the same; it is counted there, not here. */
  sameAs: v.optional(v.object({ id: v.string(), amountsDiffer: v.boolean() })),
});
export type ExpenseItem = v.InferOutput<typeof ExpenseItem>;

export const OwnItem = v.object({ ...Versioned(OwnEntry).entries, counted: Counted });
export type OwnItem = v.InferOutput<typeof OwnItem>;

export const MonthTotal = v.object({
  month: YearMonth,
  /** 公開予定 where {@link open} is false. */
  opensOn: IsoDate,
  open: v.boolean(),
  rows: Count,
  ...Amounts.entries,
});
export type MonthTotal = v.InferOutput<typeof MonthTotal>;

/** 年間の合計 of one insurer; several when the insurer changed. */
export const InsurerTotal = v.object({
  insurerNumber: v.string(),
  /** As the coverage says; empty when not known. */
  insurerName: v.string(),
  from: YearMonth,
  to: YearMonth,
  rows: Count,
  ...Amounts.entries,
});
export type InsurerTotal = v.InferOutput<typeof InsurerTotal>;

const Spent = v.object({ paid: Yen, compensated: Yen });

/** The one set of sums that page, CSV, xlsx and PDF show. */
export const YearTotals = v.object({
  /** Delivered rows of the care year, as 医療費通知情報 adds them up. */
  delivered: v.object({ rows: Count, ...Amounts.entries }),
  /** Brought rows of the care year that no delivered row tells. */
  brought: v.object({ rows: Count, ...Amounts.entries }),
  /** What counts for the deduction in this tax year: delivered, brought and own rows. */
  counted: v.object({ rows: Count, net: Yen, ...Spent.entries }),
  /** Of these, own rows only. */
  own: v.object({ rows: Count, ...Spent.entries }),
  /** Of own rows, those for セルフメディケーション税制. */
  selfMedication: Spent,
  provisional: Count,
  corrected: Count,
  /** Rows shown here that count in another year. */
  elsewhere: Count,
  /** Rows left out of every sum and file because their amounts cannot be read. */
  unreadable: Count,
});
export type YearTotals = v.InferOutput<typeof YearTotals>;

/** A 医療費通知情報 CSV that the person brought. */
export const BroughtFile = v.object({
  id: v.string(),
  /** 氏名 in the file, and whether it is the person's own. */
  holderName: v.string(),
  own: v.boolean(),
  createdOn: v.optional(IsoDate),
  until: v.optional(YearMonth),
  broughtOn: IsoDate,
  /** Rows in all, rows left out because they could not be read, sums that differ from the rows. */
  rows: Count,
  rejected: Count,
  totalsDiffer: v.boolean(),
});
export type BroughtFile = v.InferOutput<typeof BroughtFile>;

/** All of one person and year. */
export const ExpenseYear = v.object({
  asOf: IsoDate,
  /** Last day of the last care month that is shown. */
  completeTo: IsoDate,
  nextExpectedOn: IsoDate,
  year: v.number(),
  name: v.string(),
  items: v.array(ExpenseItem),
  /** Cursor of the next rows; totals are always of all. */
  next: v.nullable(v.string()),
  months: v.array(MonthTotal),
  insurers: v.array(InsurerTotal),
  own: v.array(OwnItem),
  subsidy: v.nullable(Versioned(SubsidyEntry)),
  /** Notes whose row is no longer delivered. */
  orphans: v.array(Versioned(RowNote)),
  brought: v.array(BroughtFile),
  totals: YearTotals,
});
export type ExpenseYear = v.InferOutput<typeof ExpenseYear>;

/** One line of the household table. */
export const HouseholdLine = v.object({
  /** For `?for=`; null for the signed-in person. */
  id: v.nullable(v.string()),
  name: v.string(),
  reason: v.picklist(['self', 'guardian', 'grant']),
  totals: YearTotals,
});
export type HouseholdLine = v.InferOutput<typeof HouseholdLine>;

/** The tax year of everyone one may act for. */
export const HouseholdYear = v.object({
  asOf: IsoDate,
  year: v.number(),
  people: v.array(HouseholdLine),
  counted: v.object({ rows: Count, net: Yen, ...Spent.entries }),
  selfMedication: Spent,
});
export type HouseholdYear = v.InferOutput<typeof HouseholdYear>;
