import type { MonthTotal } from '../../../../shared/expenses/codec.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { useExpenseTexts, useWords } from './expense-context.ts';

type Props = { months: readonly MonthTotal[]; year: number };

const WIDTH = 100;

/** Bars by month inside the table of their numbers, so that one cannot say another thing than the other. */
export function MonthChart({ months, year }: Props) {
  const { language, texts, page } = useExpenseTexts();
  const { yen, month } = useWords();
  const most = Math.max(1, ...months.map(({ total }) => total));
  return (
    <section aria-labelledby="chart">
      <h2 id="chart">{page.chart.title}</h2>
      <p className="chart-key" aria-hidden="true">
        <span data-part="mine">{page.chart.mine}</span>
        <span data-part="others">{page.chart.others}</span>
      </p>
      <table className="chart">
        <caption className="visually-hidden">{fill(page.summary.title, { year })}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{texts.columns.careMonth}</th>
            <td />
            <th scope="col">
              {texts.columns.patient} / {texts.columns.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((one) => (
            <tr key={one.month}>
              <th scope="row">{month(one.month)}</th>
              <td aria-hidden="true">
                <Bar mine={one.patient / most} all={one.total / most} />
              </td>
              <td>
                {one.open ? (
                  <>
                    <strong>{yen(one.patient)}</strong> <small>/ {yen(one.total)}</small>
                  </>
                ) : (
                  <small>
                    {fill(page.chart.scheduled, { date: dateText(one.opensOn, language) })}
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** @param mine, all parts of the widest bar, 0 to 1 */
function Bar({ mine, all }: { mine: number; all: number }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
      <rect data-part="others" x={0} y={0} width={all * WIDTH} height={8} />
      <rect data-part="mine" x={0} y={0} width={mine * WIDTH} height={8} />
    </svg>
  );
}
