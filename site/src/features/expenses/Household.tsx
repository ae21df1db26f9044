import type { HouseholdYear } from '../../../../shared/expenses/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { useExpenseTexts, useWords } from './expense-context.ts';

type Props = { household: HouseholdYear; show: (person: string | undefined) => void };

/** Everyone one may act for, in one table; a list of cards where the screen is narrow. */
export function Household({ household: { people, counted }, show }: Props) {
  const { household: texts } = useExpenseTexts().own;
  const { yen } = useWords();
  const cell = (name: string, amount: number) => (
    <td data-label={name}>
      <span>{yen(amount)}</span>
    </td>
  );
  return (
    <section aria-labelledby="household">
      <h2 id="household">{texts.title}</h2>
      <p>{texts.help}</p>
      <table className="household">
        <thead>
          <tr>
            <th scope="col">{texts.person}</th>
            <th scope="col">{texts.patient}</th>
            <th scope="col">{texts.paid}</th>
            <th scope="col">{texts.compensated}</th>
            <th scope="col">{texts.net}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, totals }) => (
            <tr key={id ?? ''}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-label={fill(texts.open, { name })}
                  onClick={() => {
                    show(id ?? undefined);
                    scrollTo({ top: 0 });
                  }}
                >
                  <span lang="ja">{name}</span>
                </button>
              </th>
              {cell(texts.patient, totals.delivered.patient)}
              {cell(texts.paid, totals.counted.paid)}
              {cell(texts.compensated, totals.counted.compensated)}
              {cell(texts.net, totals.counted.net)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.sum}</th>
            {cell(
              texts.patient,
              people.reduce((sum, { totals }) => sum + totals.delivered.patient, 0),
            )}
            {cell(texts.paid, counted.paid)}
            {cell(texts.compensated, counted.compensated)}
            {cell(texts.net, counted.net)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
