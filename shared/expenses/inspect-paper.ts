import { CsvRecords } from '../ingest/csv-records.ts';
import {
  type InspectedFinding,
  type Inspection,
  LISTED,
  listed,
} from '../ingest/inspect/inspection.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { readPaperLine } from './paper-csv.ts';

/** No limit to the months that a row may speak of: nobody knows here when the file was received. */
const ANY_DAY = '2099-12-31' as IsoDate;

/** What a delivery of receipts on paper holds, row by row as the import would take it. */
export async function inspectPaper(bytes: AsyncIterable<Uint8Array>): Promise<Inspection> {
  const records = new CsvRecords();
  const findings: InspectedFinding[] = [];
  const counts = { rows: 0, rejected: 0, people: 0 };
  const months = new Set<string>();
  const categories = new Set<string>();
  const people = new Set<string>();
  let heading = true;
  const take = (record: ReturnType<CsvRecords['push']>[number]) => {
    if (heading) {
      heading = false;
      return;
    }
    const read =
      'problem' in record
        ? { ok: false as const, errors: [{ field: '' as const, code: record.problem }] }
        : readPaperLine(record.fields, ANY_DAY);
    if (!read.ok) {
      counts.rejected += 1;
      for (const error of read.errors)
        listed(findings, { line: record.line, ...error, severity: 'error' }, LISTED.findings);
      return;
    }
    counts.rows += 1;
    months.add(read.line.expense.careMonth);
    categories.add(read.line.expense.category);
    people.add(read.line.personId);
  };
  for await (const chunk of bytes) for (const record of records.push(chunk)) take(record);
  for (const record of records.end()) take(record);
  return {
    lines: records.lines,
    ...counts,
    people: people.size,
    careMonths: [...months].sort(),
    categories: [...categories].sort(),
    findings,
  };
}
