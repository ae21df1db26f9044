import { useId, useState } from 'react';
import type { OwnItem } from '../../../../shared/expenses/codec.ts';
import { ENTRY_LIMITS } from '../../../../shared/expenses/entries.ts';
import { EXPENSE_KINDS, type ExpenseKind } from '../../../../shared/expenses/nta-form/form-row.ts';
import { isRealDate } from '../../../../shared/kernel/dates.ts';
import { Field } from '../../ui/Field.tsx';
import { amountOf } from './amounts.ts';
import { Conflict } from './Conflict.tsx';
import { useExpenseTexts } from './expense-context.ts';
import { draftOf, entryOf, type OwnDraft } from './own-draft.ts';
import { SaveState } from './SaveState.tsx';
import { useAutosave } from './use-autosave.ts';
import { useWork } from './work-context.ts';

/** `stored`: undefined for a new row */
type Props = { stored: OwnItem | undefined; close: () => void };

/** One own row: saved while it is typed as soon as it can stand for an expense. */
export function OwnForm({ stored, close }: Props) {
  const { entry, texts } = useExpenseTexts();
  const { own, saving: words } = entry;
  const { year } = useWork();
  const id = useId();
  const [rowId] = useState(() => stored?.entry.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(draftOf(stored?.entry));
  const [asked, setAsked] = useState(false);
  const saving = useAutosave(stored, (other) =>
    setDraft(draftOf(other?.entry.kind === 'own' ? other.entry : undefined)),
  );
  const current = entryOf(draft, rowId, stored?.entry.year ?? year);
  const change = (changes: Partial<OwnDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    saving.change(entryOf(next, rowId, stored?.entry.year ?? year));
  };
  const field = (name: 'payee' | 'patientName' | 'paid' | 'compensated' | 'paidOn' | 'memo') => ({
    name,
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  const amountError = (text: string, needed: boolean) =>
    amountOf(text) === false || (asked && needed && amountOf(text) === undefined)
      ? own.wrongAmount
      : undefined;
  const toggle = (kind: ExpenseKind) =>
    change({
      kinds: draft.kinds.includes(kind)
        ? draft.kinds.filter((one) => one !== kind)
        : [...draft.kinds, kind],
    });
  const noKinds = asked && draft.kinds.length === 0;
  return (
    <form
      className="entry screen-only"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!current) {
          const form = event.currentTarget;
          requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
          return;
        }
        saving.flush();
        close();
      }}
    >
      <Field
        label={own.payee}
        maxLength={ENTRY_LIMITS.name}
        error={asked && draft.payee.trim() === '' ? own.wrongPayee : undefined}
        {...field('payee')}
      />
      <Field
        label={own.paid}
        inputMode="numeric"
        error={amountError(draft.paid, true)}
        {...field('paid')}
      />
      <fieldset aria-describedby={noKinds ? `${id}-kinds` : undefined}>
        <legend>{own.kinds}</legend>
        {EXPENSE_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={draft.kinds.includes(kind)}
              onChange={() => toggle(kind)}
            />
            {texts.kinds[kind]}
          </label>
        ))}
        {noKinds && (
          <p className="error" id={`${id}-kinds`}>
            {own.wrongKinds}
          </p>
        )}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={draft.selfMedication}
          onChange={() => change({ selfMedication: !draft.selfMedication })}
        />
        {own.selfMedication}
      </label>
      <Field
        label={own.compensated}
        inputMode="numeric"
        error={amountError(draft.compensated, false)}
        {...field('compensated')}
      />
      <Field
        label={own.paidOn}
        type="date"
        error={draft.paidOn !== '' && !isRealDate(draft.paidOn) ? own.wrongDate : undefined}
        {...field('paidOn')}
      />
      <Field
        label={own.patientName}
        help={own.patientNameHelp}
        maxLength={ENTRY_LIMITS.name}
        {...field('patientName')}
      />
      <Field label={own.memo} maxLength={ENTRY_LIMITS.memo} {...field('memo')} />
      {asked && !current && <p role="alert">{words.wrong}</p>}
      <SaveState saving={saving} />
      {saving.conflict && <Conflict conflict={saving.conflict} resolve={saving.resolve} />}
      <p className="actions">
        <button type="submit" className="button" data-type="solid-fill">
          {own.save}
        </button>
        <button type="button" className="button" data-type="text" onClick={close}>
          {own.cancel}
        </button>
      </p>
    </form>
  );
}
