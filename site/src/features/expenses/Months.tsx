import type { ExpenseItem, MonthTotal } from '../../../../shared/expenses/codec.ts';
import { useExpenseTexts, useWords } from './expense-context.ts';
import { Row } from './Row.tsx';

type Props = {
  items: readonly ExpenseItem[];
  months: readonly MonthTotal[];
  /** Loads further rows; undefined when all are here */
  more: (() => Promise<void>) | undefined;
};

/** Rows under their month of care. Months of another year hold rows that were paid in this one. */
export function Months({ items, months, more }: Props) {
  const { texts, page } = useExpenseTexts();
  const { yen, month } = useWords();
  const groups = new Map<string, ExpenseItem[]>();
  for (const item of items)
    groups.set(item.careMonth, [...(groups.get(item.careMonth) ?? []), item]);
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{page.rows.title}</h2>
      {items.length === 0 && <p className="nothing">{page.rows.none}</p>}
      {[...groups].map(([name, rows]) => {
        const total = months.find((one) => one.month === name);
        return (
          <section className="month" key={name} aria-labelledby={`month-${name}`}>
            <h3 id={`month-${name}`}>
              {month(name)}{' '}
              {total && total.rows > 0 && (
                <small className="quiet">
                  {texts.columns.patient} {yen(total.patient)}
                </small>
              )}
            </h3>
            <ul>
              {rows.map((item) => (
                <li key={item.id}>
                  <Row item={item} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {more && (
        <button type="button" className="button screen-only" data-type="outline" onClick={more}>
          {page.rows.more}
        </button>
      )}
    </section>
  );
}
