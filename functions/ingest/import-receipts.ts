import { receiptKeptUntil } from '../../shared/ingest/kept.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { monthOf } from '../../shared/kernel/dates.ts';
import type { Receipt } from '../../shared/receipts/codec.ts';
import type { Finding } from '../../shared/receipts/finding.ts';
import { ReceiptReader } from '../../shared/receipts/read.ts';
import { Bounded } from './bounded.ts';
import { cachedHolders } from './card-holders.ts';
import type { ImportRun } from './import-run.ts';
import { type ReceiptItems, receiptItems } from './receipt-items.ts';
import { receiptRefusal } from './receipt-refusal.ts';
import { storeReceipts } from './receipt-store.ts';

const RECEIPTS_PER_BATCH = 100;
const BATCHES_AT_A_TIME = 4;

/** Imports receipts of any kind and form. @source product.md §4.2 */
export async function importReceipts(run: ImportRun): Promise<void> {
  // No care after the day it was received; with an old `asOf` the clock decides, as for real old files.
  const reader = new ReceiptReader(monthOf(run.today));
  const batches = new Batches(run);
  const take = async ({ receipts, findings }: { receipts: Receipt[]; findings: Finding[] }) => {
    for (const finding of findings) report(run, finding);
    for (const receipt of receipts) await batches.take(receipt);
    run.tally.lines = reader.lines;
    run.progress();
  };
  for await (const chunk of run.read()) await take(reader.push(chunk));
  await take(reader.end());
  if (!batches.any && run.tally.rejected === 0) throw new Unreadable('no-receipts');
  await batches.finish();
}

function report(
  { tally, shift = 0 }: ImportRun,
  { line, record, field, code, severity }: Finding,
): void {
  if (severity === 'file') {
    throw new Unreadable(code === 'encoding-not-supported' ? code : 'unknown-kind');
  }
  if (severity === 'note') tally.note(code);
  else
    tally.reject({ line: line + shift, field: field === 0 ? record : `${record} ${field}`, code });
}

class Batches {
  readonly #run: ImportRun;
  readonly #holdersOf: ReturnType<typeof cachedHolders>;
  readonly #writing = new Bounded(BATCHES_AT_A_TIME);
  #receipts: ReceiptItems[] = [];
  any = false;

  constructor(run: ImportRun) {
    this.#run = run;
    this.#holdersOf = cachedHolders(run.table);
  }

  async take(read: Receipt): Promise<void> {
    const { tally, today, shift = 0 } = this.#run;
    const receipt = { ...read, line: read.line + shift }; // a part run again is the same version
    this.any = true;
    if (receiptKeptUntil(receipt.careMonth) < today) {
      tally.count('expired');
      return;
    }
    const items = receiptItems(receipt, this.#run);
    const refusal = receiptRefusal(items);
    if (refusal) tally.reject({ line: receipt.line, ...refusal });
    else this.#receipts.push(items);
    if (this.#receipts.length === RECEIPTS_PER_BATCH) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#writing.drain();
  }

  async #flush(): Promise<void> {
    const receipts = this.#receipts;
    this.#receipts = [];
    const { table, tally } = this.#run;
    await this.#writing.run(async () => {
      const outcomes = await storeReceipts(table, receipts, this.#holdersOf);
      for (const outcome of outcomes) tally.count(outcome);
    });
  }
}
