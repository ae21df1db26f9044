import { createHash } from 'node:crypto';
import { isPersonId } from '../../shared/eligibility/person-id.ts';
import {
  isPaperHeading,
  PAPER_COLUMNS,
  type PaperLine,
  readPaperLine,
} from '../../shared/expenses/paper-csv.ts';
import { type CsvRecord, CsvRecords } from '../../shared/ingest/csv-records.ts';
import { receiptGoneFrom, receiptKeptUntil } from '../../shared/ingest/kept.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { startOfDay } from '../../shared/kernel/dates.ts';
import { foldForSearch } from '../../shared/kernel/text.ts';
import type { ReceiptVersion } from '../../shared/receipts/later.ts';
import { versionText } from '../../shared/receipts/stored-version.ts';
import { visibleFrom } from '../../shared/receipts/visible-from.ts';
import { putIdempotent, queryItems } from '../storage/items.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';
import { existing, keyText } from './batch-get.ts';
import type { ImportRun } from './import-run.ts';

const LINES_PER_BATCH = 100;
const FILE_LENGTH = 24; // 96 bits
const KEY_LENGTH = 15;
const PERSON_ID_AT = PAPER_COLUMNS.indexOf('personId');

type Numbered = PaperLine & { number: number };

/**
 * Imports receipts on paper (紙レセプト). A row of the same person, month, 診療区分 and institution replaces an
 * earlier one by 請求年月, then by the day of delivery, never by order of arrival; several in one file all live.
 * A row of a person nobody has told us of is kept where it will be found when the coverage comes.
 * @source product.md §4.8
 */
export async function importPaperReceipts(run: ImportRun): Promise<void> {
  const records = new CsvRecords();
  let heading = false;
  let batch: Numbered[] = [];
  const flush = async () => {
    await store(run, batch);
    batch = [];
  };
  const take = async (found: readonly CsvRecord[]) => {
    for (const record of found) {
      if (!heading) {
        if (!('fields' in record && isPaperHeading(record.fields.join(','))))
          throw new Unreadable('unknown-header');
        heading = true;
        continue;
      }
      const line = lineOf(record, run);
      if (line) batch.push({ ...line, number: record.line });
      if (batch.length === LINES_PER_BATCH) await flush();
    }
    run.tally.lines = records.lines;
    run.progress();
  };
  for await (const chunk of run.read()) await take(records.push(chunk));
  await take(records.end());
  await flush();
}

function lineOf(record: CsvRecord, run: ImportRun): PaperLine | undefined {
  const { tally, asOf, today, shift = 0 } = run;
  const line = record.line + shift;
  if ('problem' in record) {
    tally.reject({ line, field: '', code: record.problem });
    return undefined;
  }
  const read = readPaperLine(record.fields, asOf);
  if (!read.ok) {
    for (const error of read.errors) tally.reject({ line, ...error });
    return undefined;
  }
  if (!isPersonId(record.fields[PERSON_ID_AT] ?? '')) {
    tally.reject({ line, field: 'personId', code: 'bad-form' });
    return undefined;
  }
  if (receiptKeptUntil(read.line.expense.careMonth) >= today) return read.line;
  tally.count('expired');
  return undefined;
}

/** The same sort keys as receipts have, so that the same rule chooses the version that counts. */
function itemOf({ personId, claimMonth, expense, number }: Numbered, run: ImportRun) {
  const place = [expense.category, foldForSearch(expense.facilityName)].join('\n');
  const key = createHash('sha256').update(place).digest('base64url').slice(0, KEY_LENGTH);
  const version: ReceiptVersion = {
    key: '',
    splitInsurer: '',
    searchNumbers: [],
    claimMonth,
    form: 'insurer',
    asOf: run.asOf,
    file: run.fingerprint.slice(0, FILE_LENGTH),
    visibleFrom: visibleFrom(run.asOf),
  };
  const rank = versionText(version, number + (run.shift ?? 0));
  return {
    pk: pk('expenses', personId),
    sk: sk.receiptPart(expense.careMonth, `p${key}`, rank, 'paper'),
    of: 1,
    visibleFrom: version.visibleFrom,
    body: JSON.stringify(expense),
    [TABLE.ttl]: startOfDay(receiptGoneFrom(expense.careMonth)).getTime() / 1000,
  };
}

async function store(run: ImportRun, lines: readonly Numbered[]): Promise<void> {
  const { table, tally } = run;
  const items = lines.map((line) => itemOf(line, run));
  const people = lines.map(({ personId }) => ({ pk: pk('eligibility', personId), sk: sk.person }));
  const there = await existing(table, [...people, ...items]);
  const outcomes: ('unchanged' | 'unmatched' | 'replaced' | 'accepted')[] = [];
  for (const [at, item] of items.entries()) {
    const person = people[at];
    if (there.has(keyText(item))) outcomes.push('unchanged');
    else if (!person || !there.has(keyText(person))) outcomes.push('unmatched');
    else outcomes.push((await hasOlder(run, lines[at], item.sk)) ? 'replaced' : 'accepted');
  }
  await putIdempotent(table, items);
  for (const outcome of outcomes) tally.count(outcome);
}

/** An older row of the same key, of another file: its place is in the key up to the version. */
async function hasOlder(run: ImportRun, line: Numbered | undefined, key: string): Promise<boolean> {
  const start = key.split('#').slice(0, 2).join('#');
  const range = { beginsWith: `${start}#`, consistent: true };
  const file = run.fingerprint.slice(0, FILE_LENGTH);
  const known = await queryItems(run.table, 'expenses', line?.personId ?? '', range);
  return known.some((item) => String(item.sk) < key && !String(item.sk).includes(file));
}
