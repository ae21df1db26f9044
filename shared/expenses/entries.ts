import * as v from 'valibot';
import { holdsIndividualNumber } from '../insurance/individual-number.ts';
import { IsoDate, YearMonth } from '../kernel/dates.ts';
import { cleanText } from '../kernel/text.ts';
import { EXPENSE_KINDS } from './nta-form/form-row.ts';
import { Yen } from './paper-expense.ts';

/** Own rows of one person and year, notes of one care year, and characters of one text. */
export const ENTRY_LIMITS = {
  ownRows: 500,
  notes: 6_000,
  brought: 5_000,
  broughtFiles: 20,
  name: 100,
  memo: 200,
  id: 64,
} as const;

const Text = (limit: number) =>
  v.pipe(
    v.string(),
    v.maxLength(limit * 4), // before cleaning
    v.transform(cleanText),
    v.maxLength(limit),
    v.check((text) => !holdsIndividualNumber(text), 'individual-number'),
  );

/** Years that a return can be made for, roughly; a slip of the keyboard is no year. */
export const TaxYear = v.pipe(v.number(), v.integer(), v.minValue(2015), v.maxValue(2099));

/** What a person says about one delivered row; it never changes the row itself. Absent: nothing said. */
export const RowNote = v.object({
  kind: v.literal('note'),
  rowId: v.pipe(v.string(), v.regex(/^\d{4}-\d\d\.[\w-]{1,80}(\.\d{1,4})?$/)),
  /** 実際に支払った額, yen. */
  actuallyPaid: v.optional(Yen),
  /** 補填された額 (高額療養費, 保険金 …) that belongs to this row, yen. */
  compensated: v.optional(Yen),
  /** 支払日: decides the year in which the row counts. */
  paidOn: v.optional(IsoDate),
  memo: v.optional(Text(ENTRY_LIMITS.memo)),
  /** The row as the person saw it, so that a later correction or loss can be told. */
  seen: v.object({
    careMonth: YearMonth,
    facilityName: Text(ENTRY_LIMITS.name * 2),
    patient: Yen,
  }),
});
export type RowNote = v.InferOutput<typeof RowNote>;

/** An expense that no notice has: 自費, 通院費, bought medicines, a relative's receipts. */
export const OwnEntry = v.object({
  kind: v.literal('own'),
  /** Chosen by the page, so that repeating a lost request makes no second row. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
  /** Counts here unless {@link paidOn} says another year. */
  year: TaxYear,
  /** 医療を受けた人; absent for the person whose data these are. */
  patientName: v.optional(
    v.pipe(
      Text(ENTRY_LIMITS.name),
      v.transform((name) => name || undefined), // a blank names nobody; the tax form refuses it
    ),
  ),
  /** 病院・薬局などの名称 */
  payee: v.pipe(Text(ENTRY_LIMITS.name), v.minLength(1)),
  kinds: v.pipe(
    v.array(v.picklist(EXPENSE_KINDS)),
    v.minLength(1),
    v.maxLength(4),
    v.transform((kinds) => [...new Set(kinds)]),
  ),
  paid: Yen,
  compensated: v.optional(Yen, 0),
  paidOn: v.optional(IsoDate),
  /** Marked ★ on the receipt: counts for セルフメディケーション税制. */
  selfMedication: v.optional(v.boolean(), false),
  memo: v.optional(Text(ENTRY_LIMITS.memo)),
});
export type OwnEntry = v.InferOutput<typeof OwnEntry>;

/** 「この人の窓口負担は0円」: a municipality pays (子ども医療費助成), for all delivered rows of a care year. */
export const SubsidyEntry = v.object({ kind: v.literal('subsidy'), year: TaxYear });
export type SubsidyEntry = v.InferOutput<typeof SubsidyEntry>;

export const Entry = v.variant('kind', [RowNote, OwnEntry, SubsidyEntry]);
export type Entry = v.InferOutput<typeof Entry>;

/** `version` rises with every change and never comes again, also after the entry was removed; 0: none. */
export const StoredEntry = v.object({ version: v.number(), entry: Entry });
export type StoredEntry = v.InferOutput<typeof StoredEntry>;

/** What tells one entry of a person from the others. */
export function entryKey(entry: Entry): string {
  if (entry.kind === 'note') return `NOTE#${entry.rowId}`;
  return entry.kind === 'own' ? `OWN#${entry.id}` : `SUBSIDY#${entry.year}`;
}

/** Same content: a request that came twice. */
export const isSameEntry = (a: Entry, b: Entry): boolean => canonical(a) === canonical(b);
const canonical = (entry: Entry): string =>
  JSON.stringify(
    Object.entries(entry)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
