import { EXPENSE_KINDS, type FormRow, LARGEST_AMOUNT } from './form-row.ts';

const joined = (one: FormRow, other: FormRow): FormRow => ({
  person: one.person,
  facility: one.facility,
  kinds: EXPENSE_KINDS.filter((kind) => one.kinds.includes(kind) || other.kinds.includes(kind)),
  paid: one.paid + other.paid,
  compensated: one.compensated + other.compensated,
  // One date cannot stand for several payments.
  paidOn: one.paidOn === other.paidOn ? one.paidOn : undefined,
});

/**
 * One row per person and institution, in the order of their first rows, as the form allows
 * (「医療を受けた人」・「病院・薬局などの名称」ごとにまとめて入力). A sum that no cell can hold goes on in another row.
 */
export function groupRows(rows: readonly FormRow[]): FormRow[] {
  const grouped: FormRow[] = [];
  const rowOf = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify([row.person, row.facility]);
    const at = rowOf.get(key);
    const sum = at === undefined ? undefined : joined(grouped[at] as FormRow, row);
    if (at !== undefined && sum && sum.paid <= LARGEST_AMOUNT) grouped[at] = sum;
    else rowOf.set(key, grouped.push(row) - 1);
  }
  return grouped;
}
