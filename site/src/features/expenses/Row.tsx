import { useState } from 'react';
import type { ExpenseItem } from '../../../../shared/expenses/codec.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { Details } from './Details.tsx';
import { amountText, useExpenseTexts, useWords } from './expense-context.ts';
import { NoteForm } from './NoteForm.tsx';
import { RowHints } from './RowHints.tsx';

type Props = { item: ExpenseItem };

const DISPENSING = '調剤';

/** One row: what it cost, what one bore, how that was computed, and what one adds to it. */
export function Row({ item }: Props) {
  const { language, texts, page } = useExpenseTexts();
  const { yen, category, list, bracketed } = useWords();
  const [open, setOpen] = useState(false);
  const { counted, note, days, sameAs } = item;
  const differs = counted.paidBy !== 'notice' && !sameAs;
  return (
    <article className="row" data-same={sameAs ? '' : undefined}>
      <header>
        <div>
          <p className="facility" lang="ja">
            {item.facilityName}
          </p>
          <p className="quiet">
            <Words
              text={list([
                category(item.category),
                days !== null &&
                  fill(item.category === DISPENSING ? page.rows.received : page.rows.days, {
                    count: days,
                  }),
                item.paper && page.rows.paper,
                item.source === 'brought' && texts.sources.brought,
                item.patientName && fill(page.rows.patientName, { name: item.patientName }),
              ])}
            />
            {item.state === 'provisional' && (
              <>
                {' '}
                <span className="chip">{texts.states.provisional}</span>
              </>
            )}
          </p>
        </div>
        <p className="amount">
          <span className="visually-hidden">{texts.columns.patient}</span>
          <strong>{item.unreadable ? texts.unreadable : yen(item.patient)}</strong>
        </p>
      </header>
      {(differs || counted.compensated > 0) && (
        <p>
          {differs && fill(page.rows.paidIs, { amount: amountText(counted.paid) })}
          {counted.compensated > 0 &&
            ` ${fill(page.rows.compensatedIs, { amount: amountText(counted.compensated) })}`}
          {note?.entry.paidOn && (
            <>
              {' '}
              <time dateTime={note.entry.paidOn}>{dateText(note.entry.paidOn, language)}</time>
            </>
          )}
        </p>
      )}
      {note?.entry.memo && (
        <p className="quiet">
          <Words text={note.entry.memo} />
        </p>
      )}
      {item.unreadable && <p className="hint">{texts.unreadableHelp}</p>}
      <RowHints item={item} />
      <div className="more">
        {!item.unreadable && <Details item={item} />}
        {!sameAs && !open && (
          <button
            type="button"
            className="button screen-only"
            data-type="text"
            aria-label={`${note ? page.rows.edited : page.rows.edit}${bracketed(item.facilityName)}`}
            onClick={() => setOpen(true)}
          >
            {note ? page.rows.edited : page.rows.edit}
          </button>
        )}
      </div>
      {open && <NoteForm item={item} close={() => setOpen(false)} />}
    </article>
  );
}
