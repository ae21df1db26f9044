import type { OwnEntry } from '../../../../shared/expenses/entries.ts';
import type { ExpenseKind } from '../../../../shared/expenses/nta-form/form-row.ts';
import { type IsoDate, isRealDate } from '../../../../shared/kernel/dates.ts';
import { amountField, amountOf } from './amounts.ts';

/** An own row as it is being typed. */
export type OwnDraft = {
  payee: string;
  patientName: string;
  kinds: readonly ExpenseKind[];
  paid: string;
  compensated: string;
  paidOn: string;
  selfMedication: boolean;
  memo: string;
};

export const draftOf = (entry: OwnEntry | undefined): OwnDraft => ({
  payee: entry?.payee ?? '',
  patientName: entry?.patientName ?? '',
  kinds: entry?.kinds ?? [],
  paid: amountField(entry?.paid),
  compensated: entry && entry.compensated > 0 ? amountField(entry.compensated) : '',
  paidOn: entry?.paidOn ?? '',
  selfMedication: entry?.selfMedication ?? false,
  memo: entry?.memo ?? '',
});

/** Undefined while it cannot stand for an expense. */
export function entryOf(draft: OwnDraft, id: string, year: number): OwnEntry | undefined {
  const [paid, compensated] = [amountOf(draft.paid), amountOf(draft.compensated)];
  const payee = draft.payee.trim();
  if (payee === '' || draft.kinds.length === 0) return undefined;
  if (paid === undefined || paid === false || compensated === false) return undefined;
  if (draft.paidOn !== '' && !isRealDate(draft.paidOn)) return undefined;
  return {
    kind: 'own',
    id,
    year,
    payee,
    kinds: [...draft.kinds],
    paid,
    compensated: compensated ?? 0,
    selfMedication: draft.selfMedication,
    ...(draft.patientName.trim() === '' ? {} : { patientName: draft.patientName.trim() }),
    ...(draft.paidOn === '' ? {} : { paidOn: draft.paidOn as IsoDate }),
    ...(draft.memo.trim() === '' ? {} : { memo: draft.memo.trim() }),
  };
}
