import * as v from 'valibot';
import { expenseOfReceipt } from '../../shared/expenses/from-receipt.ts';
import { ReceiptExpense } from '../../shared/expenses/receipt-expense.ts';
import type { Receipt } from '../../shared/receipts/codec.ts';
import type { DispensingDay } from '../../shared/receipts/dispensing-day.ts';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { TreatmentReceipt } from '../../shared/treatments/codec.ts';
import { extractTreatments, tellsTreatments } from '../../shared/treatments/extract.ts';
import type { Owner } from '../storage/keys.ts';

/** Partitions of a person that hold something of every receipt. */
export type ReceiptOwner = Extract<Owner, 'expenses' | 'treatments' | 'medications'>;

/** What one partition is to hold of a receipt: the last part of the sort key, and the body. */
export type ReceiptPart = { part: string; body?: object };

const EXPENSE = 'expense';
const TREATMENTS = 'treatments';

/**
 * The parts of a receipt, the expense first: every receipt has one, and it carries whose the receipt is.
 * 調剤 tells no treatments; what tells no medicine has one part without a body. Undefined when a part would not
 * read back.
 */
export function partsOf(receipt: Receipt): ReceiptPart[] | undefined {
  const expense = expenseOfReceipt(receipt);
  const treatments = tellsTreatments(receipt) ? extractTreatments(receipt) : undefined;
  if (!v.is(ReceiptExpense, expense)) return undefined;
  if (treatments && !v.is(TreatmentReceipt, treatments)) return undefined;
  return [
    { part: EXPENSE, body: expense },
    ...(treatments ? [{ part: TREATMENTS, body: treatments }] : []),
    ...medicines(extractMedications(receipt)),
  ];
}

const medicines = (days: readonly DispensingDay[]): ReceiptPart[] =>
  days.length === 0
    ? [{ part: dayText([], 0) }]
    : days.map((body, at) => ({ part: dayText(days, at), body }));

export const dayText = (days: readonly DispensingDay[], index: number): string =>
  `${days[index]?.dispensedOn ?? 'none'}/${index}`;

/** Where an item belongs, by the last part of its sort key. */
export function ownerOf(sortKey: string): ReceiptOwner {
  const part = sortKey.slice(sortKey.lastIndexOf('#') + 1);
  if (part === EXPENSE) return 'expenses';
  return part === TREATMENTS ? 'treatments' : 'medications';
}

/** The item that carries whose the receipt is: the first to be put anywhere, the last to go. */
export const isAnchor = (sortKey: string): boolean => ownerOf(sortKey) === 'expenses';
