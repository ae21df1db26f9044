import { useState } from 'react';
import type { HouseholdYear } from '../../../../shared/expenses/codec.ts';
import { type EXPORT_FORMATS, exportExpenses } from '../../../../shared/expenses/contract.ts';
import { addressOf } from '../../api/client.ts';
import { fill } from '../../i18n/templates.ts';
import { useFrame } from '../identity/frame-context.ts';
import { amountText, useExpenseTexts } from './expense-context.ts';
import { useWork } from './work-context.ts';

type Props = { household: HouseholdYear };
type Format = (typeof EXPORT_FORMATS)[number];

/** The year as a file, after the question that keeps expenses from being counted twice. */
export function Files({ household: { people, counted } }: Props) {
  const { language, own, texts: words } = useExpenseTexts();
  const { page } = useFrame();
  const { files: texts } = own;
  const { shown, year } = useWork();
  const [linked, setLinked] = useState<'yes' | 'no'>();
  const left = people.reduce(
    (sum, { totals }) => ({
      rows: sum.rows + totals.own.rows,
      net: sum.net + totals.own.paid - totals.own.compensated,
    }),
    { rows: 0, net: 0 },
  );
  const { rows, net } = linked === 'yes' ? left : counted;
  const unreadable = people.reduce((sum, { totals }) => sum + totals.unreadable, 0);
  const address = (format: Format) =>
    addressOf(exportExpenses, {
      year: String(year),
      format,
      lang: language,
      ...(format === 'myna-csv' ? { for: shown, scope: 'person' } : { linked }),
    });
  const answers = [
    { value: 'yes', text: texts.yes, help: texts.yesHelp },
    { value: 'no', text: texts.no, help: texts.noHelp },
  ] as const;
  const formats: readonly { format: Format; text: string; help: string }[] = [
    { format: 'nta-xlsx', text: texts.xlsx, help: texts.xlsxHelp },
    { format: 'pdf', text: texts.pdf, help: texts.pdfHelp },
    { format: 'csv', text: texts.csv, help: texts.csvHelp },
    { format: 'myna-csv', text: texts.myna, help: texts.mynaHelp },
  ];
  return (
    <section className="files screen-only" aria-labelledby="files">
      <h2 id="files">{texts.title}</h2>
      <fieldset>
        <legend>{texts.ask}</legend>
        <p className="quiet">{texts.askHelp}</p>
        {answers.map(({ value, text, help }) => (
          <label key={value}>
            <input
              type="radio"
              name="linked"
              checked={linked === value}
              onChange={() => setLinked(value)}
            />
            <span>
              {text} <small className="quiet">{help}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {linked === undefined ? (
        <p className="quiet">{texts.first}</p>
      ) : (
        <>
          <p role="status">
            {fill(texts.sum, { rows, net: amountText(net) })}
            {linked === 'no' && unreadable > 0 && ` ${fill(words.leftOut, { count: unreadable })}`}
          </p>
          <ul>
            {formats.map(({ format, text, help }) => (
              <li key={format}>
                <a className="button" data-type="outline" href={address(format)} download>
                  {text}
                </a>
                <p className="quiet">{help}</p>
              </li>
            ))}
          </ul>
          <button type="button" className="button" data-type="text" onClick={() => window.print()}>
            {page.print}
          </button>
        </>
      )}
    </section>
  );
}
