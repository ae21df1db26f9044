import { COLUMNS, type Heading, readHeading } from '../../shared/eligibility/columns.ts';
import { parseRow } from '../../shared/eligibility/delivery.ts';
import type { EligibilityRow } from '../../shared/eligibility/row.ts';
import { coverageKey } from '../../shared/eligibility/stored.ts';
import { rowWarnings } from '../../shared/eligibility/warnings.ts';
import { type CsvRecord, CsvRecords } from '../../shared/ingest/csv-records.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { Bounded } from './bounded.ts';
import { storeRows } from './eligibility-store.ts';
import type { ImportRun } from './import-run.ts';
import { SeenKeys } from './seen-keys.ts';

const ROWS_PER_BATCH = 24; // a person's change is four to five writes of a hundred in one transaction
const BATCHES_AT_A_TIME = 6;

/** Imports an eligibility delivery (資格情報). @source product.md §4.1 */
export async function importEligibility(run: ImportRun): Promise<void> {
  const records = new CsvRecords();
  const batches = new Batches(run);
  let heading: KnownHeading | undefined;
  const take = async (found: readonly CsvRecord[]) => {
    for (const record of found) {
      if (heading) await batches.take(record, heading);
      else heading = delivered(record);
    }
    run.tally.lines = records.lines;
    run.progress();
  };
  for await (const chunk of run.read()) {
    await take(records.push(chunk));
  }
  await take(records.end());
  await batches.finish();
}

type KnownHeading = Extract<Heading, { ok: true }>;

/** The heading, all columns and no others: another one is a delivery of another agreement. */
function delivered(record: CsvRecord): KnownHeading {
  const heading = 'fields' in record ? readHeading(record.fields) : undefined;
  if (!heading?.ok || heading.width !== COLUMNS.length) throw new Unreadable('unknown-header');
  return heading;
}

class Batches {
  readonly #run: ImportRun;
  readonly #seen = new SeenKeys();
  readonly #writing = new Bounded(BATCHES_AT_A_TIME);
  #rows: EligibilityRow[] = [];

  constructor(run: ImportRun) {
    this.#run = run;
  }

  async take(record: CsvRecord, heading: KnownHeading): Promise<void> {
    const { tally, today, shift = 0 } = this.#run;
    const line = record.line + shift;
    if ('problem' in record) {
      tally.reject({ line, field: '', code: record.problem });
      return;
    }
    const parsed = parseRow(record.fields, heading, today);
    if (!parsed.ok) {
      for (const error of parsed.errors) tally.reject({ line, ...error });
      return;
    }
    const { row } = parsed;
    if (!this.#seen.add(`${row.personId}\n${coverageKey(row)}`)) {
      tally.reject({ line, field: '', code: 'duplicate-key' });
      return;
    }
    for (const { code } of rowWarnings(row)) tally.note(code);
    this.#rows.push(row);
    if (this.#rows.length === ROWS_PER_BATCH) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#writing.drain();
  }

  async #flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    const { table, today, thorough, tally } = this.#run;
    await this.#writing.run(async () => {
      for (const outcome of await storeRows(table, rows, today, thorough)) tally.count(outcome);
    });
  }
}
