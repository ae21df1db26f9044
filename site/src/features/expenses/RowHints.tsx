import type { ExpenseItem } from '../../../../shared/expenses/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { amountText, useExpenseTexts } from './expense-context.ts';
import { useWork } from './work-context.ts';

type Props = { item: ExpenseItem };

/** What one must know of a row: corrected, counted elsewhere, counted as nothing, more refunded than paid. */
export function RowHints({ item: { before, counted, note, sameAs, patient, total } }: Props) {
  const { rows } = useExpenseTexts().page;
  const { year } = useWork();
  const hints: string[] = [];
  if (before) {
    const changed = fill(rows.changed, {
      before: amountText(before.patient),
      after: amountText(patient),
    });
    const inAll = fill(rows.changedTotal, {
      before: amountText(before.total),
      after: amountText(total),
    });
    const first = before.state === 'provisional' ? rows.wasProvisional : '';
    hints.push([changed, before.total === total ? '' : inAll, first].filter(Boolean).join(' '));
  }
  if (sameAs) hints.push(sameAs.amountsDiffer ? rows.amountsDiffer : rows.sameAs);
  if (note && note.entry.seen.patient !== patient)
    hints.push(fill(rows.seen, { amount: amountText(note.entry.seen.patient) }));
  if (counted.paidBy === 'subsidy') hints.push(rows.subsidised);
  if (counted.compensatedLeft > 0)
    hints.push(fill(rows.left, { amount: amountText(counted.compensatedLeft) }));
  if (counted.taxYear !== year || counted.yearBy === 'paid-on')
    hints.push(fill(rows.countsIn, { year: counted.taxYear }));
  if (hints.length === 0) return null;
  return (
    <ul className="hints">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  );
}
