import type { ExpenseYear } from '../../../../shared/expenses/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { useExpenseTexts, useWords } from './expense-context.ts';

type Props = { data: ExpenseYear };

/** The sums of the year, largest first in size: what was borne, and what counts for the return. */
export function Summary({ data: { totals, year } }: Props) {
  const { texts, page } = useExpenseTexts();
  const { yen, list } = useWords();
  const { delivered, counted } = totals;
  const notes = [
    totals.provisional > 0 && fill(page.summary.provisional, { count: totals.provisional }),
    totals.corrected > 0 && fill(page.summary.corrected, { count: totals.corrected }),
    totals.elsewhere > 0 && fill(page.summary.elsewhere, { count: totals.elsewhere }),
    totals.unreadable > 0 && fill(texts.leftOut, { count: totals.unreadable }),
  ].filter((note) => note !== false);
  return (
    <section className="summary panel" aria-labelledby="sums">
      <h2 id="sums">{fill(page.summary.title, { year })}</h2>
      <dl className="figures">
        <div>
          <dt>{page.summary.patient}</dt>
          <dd className="figure">{yen(delivered.patient)}</dd>
          <dd className="quiet">
            {list([fill(page.summary.rows, { count: delivered.rows }), ...notes])}
          </dd>
        </div>
        <div>
          <dt>{page.summary.counted}</dt>
          <dd className="figure">{yen(counted.net)}</dd>
          <dd className="quiet">{page.summary.countedHelp}</dd>
        </div>
      </dl>
      <dl className="parts">
        {(['total', 'insurer', 'otherPublic'] as const).map((name) => (
          <div key={name}>
            <dt>{texts.columns[name]}</dt>
            <dd>{yen(delivered[name])}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.columns.paid}</dt>
          <dd>{yen(counted.paid)}</dd>
        </div>
        <div>
          <dt>{texts.columns.compensated}</dt>
          <dd>{yen(counted.compensated)}</dd>
        </div>
      </dl>
    </section>
  );
}
