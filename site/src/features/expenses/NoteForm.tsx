import { useState } from 'react';
import type { ExpenseItem } from '../../../../shared/expenses/codec.ts';
import {
  ENTRY_LIMITS,
  type RowNote,
  type StoredEntry,
} from '../../../../shared/expenses/entries.ts';
import { type IsoDate, isRealDate } from '../../../../shared/kernel/dates.ts';
import { fill } from '../../i18n/templates.ts';
import { Field } from '../../ui/Field.tsx';
import { amountField, amountOf } from './amounts.ts';
import { Conflict } from './Conflict.tsx';
import { amountText, useExpenseTexts } from './expense-context.ts';
import { SaveState } from './SaveState.tsx';
import { useAutosave } from './use-autosave.ts';

type Props = { item: ExpenseItem; close: () => void };

const draftOf = (note: RowNote | undefined) => ({
  actuallyPaid: amountField(note?.actuallyPaid),
  compensated: amountField(note?.compensated),
  paidOn: note?.paidOn ?? '',
  memo: note?.memo ?? '',
});
type Draft = ReturnType<typeof draftOf>;

const noteIn = (stored: StoredEntry | undefined): RowNote | undefined =>
  stored?.entry.kind === 'note' ? stored.entry : undefined;

/** What a person adds to a row of the notice: saved while it is typed. */
export function NoteForm({ item, close }: Props) {
  const { entry: texts, texts: words } = useExpenseTexts();
  const [draft, setDraft] = useState(draftOf(item.note?.entry));
  const saving = useAutosave(item.note, (stored) => setDraft(draftOf(noteIn(stored))));
  const { note: own, own: wrongs } = texts;
  const wrong = {
    actuallyPaid: amountOf(draft.actuallyPaid) === false ? wrongs.wrongAmount : undefined,
    compensated: amountOf(draft.compensated) === false ? wrongs.wrongAmount : undefined,
    paidOn: draft.paidOn !== '' && !isRealDate(draft.paidOn) ? wrongs.wrongDate : undefined,
  };
  const field = (name: keyof Draft) => ({
    name,
    value: draft[name],
    onChange: (value: string) => {
      const next = { ...draft, [name]: value };
      setDraft(next);
      saving.change(noteOf(item, next));
    },
  });
  return (
    <form
      className="entry screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        saving.flush();
      }}
      noValidate
    >
      <Field
        label={own.actuallyPaid}
        help={
          item.unreadable
            ? words.unreadableHelp
            : fill(own.actuallyPaidHelp, { amount: amountText(item.patient) })
        }
        inputMode="numeric"
        error={wrong.actuallyPaid}
        {...field('actuallyPaid')}
      />
      <Field
        label={own.compensated}
        help={own.compensatedHelp}
        inputMode="numeric"
        error={wrong.compensated}
        {...field('compensated')}
      />
      <Field
        label={own.paidOn}
        help={own.paidOnHelp}
        type="date"
        error={wrong.paidOn}
        {...field('paidOn')}
      />
      <Field label={own.memo} maxLength={ENTRY_LIMITS.memo} {...field('memo')} />
      <SaveState saving={saving} />
      {saving.conflict && <Conflict conflict={saving.conflict} resolve={saving.resolve} />}
      <button
        type="button"
        className="button"
        data-type="outline"
        onClick={() => {
          saving.flush();
          close();
        }}
      >
        {own.done}
      </button>
    </form>
  );
}

/** Undefined while something typed is no amount or no day. */
function noteOf({ id, careMonth, facilityName, patient, note }: ExpenseItem, draft: Draft) {
  const [actuallyPaid, compensated] = [amountOf(draft.actuallyPaid), amountOf(draft.compensated)];
  if (actuallyPaid === false || compensated === false) return undefined;
  if (draft.paidOn !== '' && !isRealDate(draft.paidOn)) return undefined;
  const entry: RowNote = {
    kind: 'note',
    // A note that was written before the receipt's correction stays where it is.
    rowId: note?.entry.rowId ?? id,
    ...(actuallyPaid === undefined ? {} : { actuallyPaid }),
    ...(compensated === undefined ? {} : { compensated }),
    ...(draft.paidOn === '' ? {} : { paidOn: draft.paidOn as IsoDate }),
    ...(draft.memo.trim() === '' ? {} : { memo: draft.memo.trim() }),
    seen: { careMonth, facilityName: facilityName.slice(0, ENTRY_LIMITS.name * 2), patient },
  };
  return entry;
}
