import { COLUMNS, readHeading } from '../../eligibility/columns.ts';
import { parseRow } from '../../eligibility/delivery.ts';
import { rowWarnings } from '../../eligibility/warnings.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { type CsvRecord, CsvRecords } from '../csv-records.ts';
import { type InspectedFinding, type Inspection, LISTED, listed } from './inspection.ts';

/** What an eligibility delivery holds, row by row as the import would take it. */
export async function inspectEligibility(bytes: AsyncIterable<Uint8Array>): Promise<Inspection> {
  const rows = new Rows();
  const records = new CsvRecords();
  for await (const chunk of bytes) for (const record of records.push(chunk)) rows.take(record);
  for (const record of records.end()) rows.take(record);
  return { lines: records.lines, ...rows.result() };
}

class Rows {
  readonly #findings: InspectedFinding[] = [];
  readonly #counts = { put: 0, delete: 0, stopped: 0, rejected: 0 };
  readonly #insurers = new Map<string, number>();
  #heading: ReturnType<typeof readHeading> | undefined;
  #firstAsOf: IsoDate | undefined;
  #lastAsOf: IsoDate | undefined;

  take(record: CsvRecord): void {
    const { line } = record;
    if ('problem' in record) {
      this.#reject([{ line, field: '', code: record.problem }]);
      return;
    }
    if (!this.#heading) {
      this.#heading = readHeading(record.fields);
      if (!this.#heading.ok)
        for (const field of this.#heading.missing)
          this.#note(line, field, 'missing-column', 'error');
      if (record.fields.length !== COLUMNS.length) this.#note(line, '', 'unknown-header', 'error');
      return;
    }
    if (!this.#heading.ok) return;
    const parsed = parseRow(record.fields, this.#heading);
    if (!parsed.ok) {
      this.#reject(parsed.errors.map((error) => ({ line, ...error })));
      return;
    }
    const { row } = parsed;
    this.#counts[row.action] += 1;
    if (row.action === 'put' && row.stopped) this.#counts.stopped += 1;
    this.#insurers.set(row.insurerNumber, (this.#insurers.get(row.insurerNumber) ?? 0) + 1);
    if (!this.#firstAsOf || row.asOf < this.#firstAsOf) this.#firstAsOf = row.asOf;
    if (!this.#lastAsOf || row.asOf > this.#lastAsOf) this.#lastAsOf = row.asOf;
    for (const { field, code } of rowWarnings(row)) this.#note(line, field, code, 'note');
  }

  result() {
    return {
      rows: this.#counts,
      firstAsOf: this.#firstAsOf,
      lastAsOf: this.#lastAsOf,
      insurers: Object.fromEntries(this.#insurers),
      findings: this.#findings,
    };
  }

  #reject(errors: readonly { line: number; field: string; code: string }[]): void {
    this.#counts.rejected += 1;
    for (const { line, field, code } of errors) this.#note(line, field, code, 'error');
  }

  #note(line: number, field: string, code: string, severity: InspectedFinding['severity']): void {
    listed(this.#findings, { line, field, code, severity }, LISTED.findings);
  }
}
