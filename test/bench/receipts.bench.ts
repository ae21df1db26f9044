import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expenseOfReceipt } from '../../shared/expenses/from-receipt.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { ReceiptReader } from '../../shared/receipts/read.ts';
import { extractTreatments } from '../../shared/treatments/extract.ts';
import { type Figure, median } from './figure.ts';
import { naiveReceipts } from './naive-receipt-reader.ts';
import { receiptSample } from './receipt-sample.ts';

const COPIES = 60;
const ROUNDS = 5;
const CHUNK_BYTES = 65_536;
/** Short and long: what memory does with sixteen times the file. */
const STREAMS_MB = [64, 1_024] as const;

type Counted = { receipts: number; drugs: number };

function ours(bytes: Buffer): Counted {
  const reader = new ReceiptReader();
  const counted = { receipts: 0, drugs: 0 };
  const take = ({ receipts }: ReturnType<ReceiptReader['end']>) => {
    counted.receipts += receipts.length;
    for (const receipt of receipts)
      for (const { prescriptions } of extractMedications(receipt))
        for (const { drugs } of prescriptions) counted.drugs += drugs.length;
  };
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    take(reader.push(bytes.subarray(at, at + CHUNK_BYTES)));
  take(reader.end());
  return counted;
}

/** All that is stored of a receipt: medicines, treatments and expense. */
function everything(bytes: Buffer): Counted {
  const reader = new ReceiptReader();
  const counted = { receipts: 0, drugs: 0 };
  const take = ({ receipts }: ReturnType<ReceiptReader['end']>) => {
    counted.receipts += receipts.length;
    for (const receipt of receipts) {
      for (const { prescriptions } of extractMedications(receipt))
        for (const { drugs } of prescriptions) counted.drugs += drugs.length;
      extractTreatments(receipt);
      expenseOfReceipt(receipt);
    }
  };
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    take(reader.push(bytes.subarray(at, at + CHUNK_BYTES)));
  take(reader.end());
  return counted;
}

function peer(bytes: Buffer): Counted {
  const receipts = naiveReceipts(bytes);
  const days = receipts.flatMap((receipt) => receipt.days);
  return {
    receipts: receipts.length,
    drugs: days.reduce((sum, day) => sum + day.drugs.length, 0),
  };
}

/** Seconds of processor time of this process: other work on the machine does not count. */
function seconds(run: () => Counted): { seconds: number; counted: Counted } {
  const before = process.cpuUsage();
  const counted = run();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, counted };
}

/** Reading receipts and extracting medicines on one core, in processor time. @source product.md §6 */
export async function* bench(): AsyncGenerator<Figure> {
  const sample = receiptSample('2026-11-21' as IsoDate);
  const bytes = Buffer.concat(Array<Buffer>(COPIES).fill(sample.bytes));
  const rates = { ours: [] as number[], everything: [] as number[], peer: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [mine, theirs] = [seconds(() => ours(bytes)), seconds(() => peer(bytes))];
    const all = seconds(() => everything(bytes));
    rates.everything.push(all.counted.receipts / all.seconds);
    if (mine.counted.receipts !== COPIES * sample.receipts)
      throw new Error(`${mine.counted.receipts} receipts were read`);
    if (JSON.stringify(mine.counted) !== JSON.stringify(theirs.counted))
      throw new Error(`other counts: ${JSON.stringify([mine.counted, theirs.counted])}`);
    rates.ours.push(mine.counted.receipts / mine.seconds);
    rates.peer.push(theirs.counted.receipts / theirs.seconds);
  }
  yield {
    name: `receipts: read, checked and extracted, one core, ${Math.round(sample.lines / sample.receipts)} lines each`,
    value: median(rates.ours),
    unit: 'receipts/s',
    peer: 'iconv-lite, split lines and fields, nothing checked',
    peerValue: median(rates.peer),
  };
  yield {
    name: 'receipts: the same with treatments and expense',
    value: median(rates.everything),
    unit: 'receipts/s',
  };
  const peaks = STREAMS_MB.map((megabytes) => {
    const child = join(import.meta.dirname, 'receipt-stream.ts');
    const out = execFileSync(process.execPath, [child, String(megabytes)], { encoding: 'utf8' });
    return (JSON.parse(out) as { peakMegabytes: number }).peakMegabytes;
  });
  const [short, long] = STREAMS_MB;
  yield {
    name: `receipts: peak memory of a process that reads a stream of ${long} MB`,
    value: peaks[1] ?? Number.NaN,
    unit: 'MB',
    peer: `the same with ${short} MB`,
    peerValue: peaks[0] ?? Number.NaN,
  };
}
