import { useState } from 'react';
import type { ExpenseYear } from '../../../../shared/expenses/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { useExpenseTexts } from './expense-context.ts';
import { useWork } from './work-context.ts';

type Props = { subsidy: ExpenseYear['subsidy'] };

/** One action for a child whose visits the municipality pays (子ども医療費助成). */
export function Subsidy({ subsidy }: Props) {
  const { entry } = useExpenseTexts();
  const { subsidy: texts, saving } = entry;
  const { year, save, remove } = useWork();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    const problem = subsidy
      ? await remove(subsidy)
      : (await save(undefined, { kind: 'subsidy', year })).state !== 'saved';
    setFailed(Boolean(problem));
    setBusy(false);
  };
  return (
    <div className="subsidy screen-only">
      <p>{subsidy ? fill(texts.active, { year }) : texts.help}</p>
      <button
        type="button"
        className="button"
        data-type="outline"
        aria-disabled={busy}
        onClick={press}
      >
        {subsidy ? texts.off : texts.on}
      </button>
      {failed && <p role="alert">{saving.failed}</p>}
    </div>
  );
}
