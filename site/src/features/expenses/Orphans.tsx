import type { ExpenseYear } from '../../../../shared/expenses/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { amountText, useExpenseTexts, useWords } from './expense-context.ts';
import { useWork } from './work-context.ts';

type Props = { orphans: ExpenseYear['orphans'] };

/** Notes whose row is gone: nothing a person wrote vanishes with a correction. */
export function Orphans({ orphans }: Props) {
  const { rows } = useExpenseTexts().page;
  const { month } = useWords();
  const { remove } = useWork();
  if (orphans.length === 0) return null;
  return (
    <section className="notice" data-type="warning" aria-labelledby="orphans">
      <h2 id="orphans">{rows.orphans}</h2>
      <p>{rows.orphansHelp}</p>
      <ul>
        {orphans.map((one) => {
          const { seen, actuallyPaid, compensated, memo, rowId } = one.entry;
          return (
            <li key={rowId}>
              <p>
                {month(seen.careMonth)} <span lang="ja">{seen.facilityName}</span>{' '}
                {fill(rows.paidIs, { amount: amountText(actuallyPaid ?? seen.patient) })}{' '}
                {compensated ? fill(rows.compensatedIs, { amount: amountText(compensated) }) : ''}{' '}
                {memo && <Words text={memo} />}
              </p>
              <button
                type="button"
                className="button screen-only"
                data-type="text"
                onClick={() => remove(one)}
              >
                {rows.remove}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
