import type { Coverage } from '../../shared/eligibility/codec.ts';
import type { ExpenseYear } from '../../shared/expenses/codec.ts';
import type { ExportQuery } from '../../shared/expenses/contract.ts';
import { countedLines, formRows, leftOutOf } from '../../shared/expenses/counted-lines.ts';
import { flatCsv } from '../../shared/expenses/flat-csv.ts';
import { noticeFileName } from '../../shared/expenses/myna-csv/write.ts';
import { noticeFile } from '../../shared/expenses/notice-file.ts';
import { fillForm } from '../../shared/expenses/nta-form/fill.ts';
import { ownTemplate } from '../../shared/expenses/nta-form/own/workbook.ts';
import { expensesDocument } from '../../shared/expenses/pdf-document.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { ExpenseDeps } from './deps.ts';

export type LoadedPerson = { person: AuditedPerson; view: ExpenseYear; coverages: Coverage[] };
type File = { body: string | Uint8Array<ArrayBuffer>; type: string; name: string };

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The year as a file; every one is made from the same lines. @param people the asked one first */
export async function exportOf(
  deps: Pick<ExpenseDeps, 'operator' | 'printer' | 'officialForm' | 'clock'>,
  people: readonly LoadedPerson[],
  query: ExportQuery & { year: number },
  today: IsoDate,
): Promise<File> {
  const [first] = people;
  if (!first) throw new PortalError('not-found', 'there is nobody');
  const { format, lang, year } = query;
  const linked = query.linked === 'yes';
  const views = people.map(({ view }) => view);
  if (format === 'myna-csv') {
    const body = noticeFile(first.view, first.person, latest(first.coverages));
    return { body, type: CSV, name: noticeFileName(deps.clock()) };
  }
  const lines = countedLines(views, linked, lang);
  const leftOut = leftOutOf(views, linked);
  if (format === 'csv') {
    const { asOf, completeTo, nextExpectedOn } = first.view;
    const operatorName = deps.operator.name[lang];
    const foot = { asOf, completeTo, nextExpectedOn, operatorName, language: lang, leftOut };
    const body = flatCsv(lines, foot);
    return { body, type: CSV, name: `expenses-${year}.csv` };
  }
  if (format === 'nta-xlsx') {
    const filled = fillForm(formRows(lines));
    if (!filled.ok) throw new PortalError('invalid-input', 'the rows do not fit the form');
    const template = deps.officialForm ?? (await ownTemplate(filled.form.rows.length, leftOut));
    const body = Uint8Array.from(await template.fill(filled.form));
    return { body, type: XLSX, name: `iryouhi-${year}.xlsx` };
  }
  const document = expensesDocument(
    views,
    { linked },
    {
      person: first.person,
      coverages: first.coverages,
      on: today,
      language: lang,
      operator: deps.operator,
      madeAt: deps.clock(),
    },
  );
  return {
    body: await deps.printer.print(document),
    type: 'application/pdf',
    name: `expenses-${year}.pdf`,
  };
}

const latest = (coverages: readonly Coverage[]): Coverage | undefined =>
  coverages
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
