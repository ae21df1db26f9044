import { useState } from 'react';
import type { OwnItem } from '../../../../shared/expenses/codec.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { amountText, useExpenseTexts, useWords } from './expense-context.ts';
import { OwnForm } from './OwnForm.tsx';
import { useWork } from './work-context.ts';

type Props = { items: readonly OwnItem[] };

/** What the person entered: 自費, bought medicines, travel, receipts of relatives. */
export function OwnRows({ items }: Props) {
  const { language, texts, page, entry } = useExpenseTexts();
  const { yen, list } = useWords();
  const { year, remove } = useWork();
  const [editing, setEditing] = useState<string>();
  const { own } = entry;
  return (
    <section aria-labelledby="own">
      <h2 id="own">{own.title}</h2>
      <p>{own.help}</p>
      {items.length === 0 && <p className="quiet">{own.none}</p>}
      <ul className="own-rows">
        {items.map((item) => {
          const { entry: one, counted } = item;
          if (editing === one.id)
            return (
              <li key={one.id} className="panel">
                <OwnForm stored={item} close={() => setEditing(undefined)} />
              </li>
            );
          return (
            <li key={one.id} className="panel row">
              <header>
                <div>
                  <p className="facility">
                    <Words text={one.payee} />
                  </p>
                  <p className="quiet">
                    <Words
                      text={list([
                        ...one.kinds.map((kind) => texts.kinds[kind]),
                        one.patientName && fill(page.rows.patientName, { name: one.patientName }),
                        one.selfMedication && own.star,
                        one.memo,
                      ])}
                    />
                  </p>
                  {one.paidOn && (
                    <p className="quiet">
                      <time dateTime={one.paidOn}>{dateText(one.paidOn, language)}</time>
                    </p>
                  )}
                </div>
                <p className="amount">
                  <span className="quiet">{texts.columns.paid}</span>
                  <strong>{yen(one.paid)}</strong>
                </p>
              </header>
              {counted.compensated > 0 && (
                <p>{fill(page.rows.compensatedIs, { amount: amountText(counted.compensated) })}</p>
              )}
              {counted.compensatedLeft > 0 && (
                <p>{fill(page.rows.left, { amount: amountText(counted.compensatedLeft) })}</p>
              )}
              {counted.taxYear !== year && <p>{fill(own.otherYear, { year: counted.taxYear })}</p>}
              <p className="actions screen-only">
                <button
                  type="button"
                  className="button"
                  data-type="text"
                  aria-label={fill(own.editOf, { name: one.payee })}
                  onClick={() => setEditing(one.id)}
                >
                  {own.edit}
                </button>
                <button
                  type="button"
                  className="button"
                  data-type="text"
                  aria-label={fill(own.removeOf, { name: one.payee })}
                  onClick={() => remove(item)}
                >
                  {own.remove}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
      {editing === 'new' ? (
        <div className="panel">
          <h3>{own.new}</h3>
          <OwnForm stored={undefined} close={() => setEditing(undefined)} />
        </div>
      ) : (
        <button
          type="button"
          className="button screen-only"
          data-type="outline"
          onClick={() => setEditing('new')}
        >
          {own.add}
        </button>
      )}
    </section>
  );
}
