import * as v from 'valibot';
import { isStatusHeading, readStatusLine } from '../../shared/checkups/status-csv.ts';
import { type CsvRecord, CsvRecords } from '../../shared/ingest/csv-records.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { putIdempotent, queryItems } from '../storage/items.ts';
import { pk, sk } from '../storage/keys.ts';
import type { ImportRun } from './import-run.ts';

const FILE_LENGTH = 24; // 96 bits
const Stored = v.object({ sk: v.string() });

/**
 * Imports when insurers register the checkups of a year. Every delivered line is kept; readers take the newest
 * of an insurer and year, so the order of arrival cannot matter. @source product.md §4.5
 */
export async function importCheckupStatus(run: ImportRun): Promise<void> {
  const records = new CsvRecords();
  let heading = false;
  const take = async (found: readonly CsvRecord[]) => {
    for (const record of found) {
      if (heading) await takeLine(record, run);
      else if ('fields' in record && isStatusHeading(record.fields.join(','))) heading = true;
      else throw new Unreadable('unknown-header');
    }
    run.tally.lines = records.lines;
    run.progress();
  };
  for await (const chunk of run.read()) await take(records.push(chunk));
  await take(records.end());
}

async function takeLine(record: CsvRecord, run: ImportRun): Promise<void> {
  const { tally, table, asOf, fingerprint } = run;
  if ('problem' in record) {
    tally.reject({ line: record.line, field: '', code: record.problem });
    return;
  }
  const read = readStatusLine(record.fields);
  if (!read.ok) {
    for (const error of read.errors) tally.reject({ line: record.line, ...error });
    return;
  }
  const { line } = read;
  const range = { beginsWith: `${line.fiscalYear}#`, consistent: true };
  const known = await queryItems(table, 'checkupStatus', line.insurerNumber, range);
  const key = sk.checkupStatus(line.fiscalYear, asOf, fileText(fingerprint, record.line));
  if (known.some((item) => v.parse(Stored, item).sk === key)) {
    tally.count('unchanged');
    return;
  }
  const item = { pk: pk('checkupStatus', line.insurerNumber), sk: key, ...line, asOf };
  await putIdempotent(table, [{ ...item, visibleFrom: asOf satisfies IsoDate }]);
  const older = known.some((one) => v.parse(Stored, one).sk < key);
  tally.count(older ? 'replaced' : 'accepted');
}

/** Two lines of one insurer and year in one file: the later one counts. */
const fileText = (fingerprint: string, line: number): string =>
  `${fingerprint.slice(0, FILE_LENGTH)}/${String(line).padStart(6, '0')}`;
