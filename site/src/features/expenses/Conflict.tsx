import { useEffect, useRef, useState } from 'react';
import type { Entry } from '../../../../shared/expenses/entries.ts';
import { chooseTheirs } from '../../../../shared/expenses/merge.ts';
import { Words } from '../../ui/Words.tsx';
import { amountText, useExpenseTexts, useWords } from './expense-context.ts';
import type { Saved } from './save-entry.ts';

type Props = {
  conflict: Extract<Saved, { state: 'conflict' }>;
  resolve: (entry: Entry) => void;
};

/** Two devices changed the same field: both values, and the person says which one stays. */
export function Conflict({ conflict: { entry, clashes, current }, resolve }: Props) {
  const { entry: texts, texts: words } = useExpenseTexts();
  const { conflict } = texts;
  const { list } = useWords();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const names: Readonly<Record<string, string>> = conflict.fields;
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const shown = (value: unknown): string => {
    if (value === undefined || value === '') return conflict.empty;
    if (typeof value === 'number') return amountText(value);
    if (Array.isArray(value)) return list(value.map((one) => kinds[String(one)]));
    return value === true ? '✓' : String(value);
  };
  const chosen = () =>
    clashes
      .filter(({ field }) => theirs.has(field))
      .reduce((merged, clash) => chooseTheirs(merged, clash), entry);
  return (
    <section className="notice conflict" data-type="warning" aria-labelledby="conflict">
      <h4 id="conflict" ref={heading} tabIndex={-1}>
        {conflict.title}
      </h4>
      <p>{current ? conflict.help : conflict.gone}</p>
      {clashes.map(({ field, mine, theirs: saved }) => (
        <fieldset key={field}>
          <legend>{names[field] ?? field}</legend>
          {[
            { name: conflict.mine, value: mine, isTheirs: false },
            { name: conflict.theirs, value: saved, isTheirs: true },
          ].map(({ name, value, isTheirs }) => (
            <label key={name}>
              <input
                type="radio"
                name={`conflict-${field}`}
                checked={theirs.has(field) === isTheirs}
                onChange={() => {
                  const next = new Set(theirs);
                  if (isTheirs) next.add(field);
                  else next.delete(field);
                  setTheirs(next);
                }}
              />
              {name}:{' '}
              <strong>
                <Words text={shown(value)} />
              </strong>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="actions">
        <button
          type="button"
          className="button"
          data-type="solid-fill"
          onClick={() => resolve(chosen())}
        >
          {conflict.save}
        </button>
        {current && (
          <button
            type="button"
            className="button"
            data-type="outline"
            onClick={() => resolve(current.entry)}
          >
            {conflict.drop}
          </button>
        )}
      </p>
    </section>
  );
}
