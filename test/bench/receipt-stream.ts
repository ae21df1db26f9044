// A child of receipts.bench.ts: reads a stream of so many bytes and says what that took.
import { setImmediate } from 'node:timers/promises';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { readReceipts } from '../../shared/receipts/read.ts';
import { receiptSample } from './receipt-sample.ts';

const [megabytes = '1'] = process.argv.slice(2);
const CHUNK_BYTES = 65_536;
const total = Number(megabytes) * 1_000_000;
const { bytes } = receiptSample('2026-11-21' as IsoDate);

async function* stream(): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < total; sent += bytes.length) {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
      yield bytes.subarray(at, at + CHUNK_BYTES);
    await setImmediate();
  }
}

let receipts = 0;
let drugs = 0;
for await (const part of readReceipts(stream())) {
  receipts += part.receipts.length;
  for (const receipt of part.receipts)
    for (const { prescriptions } of extractMedications(receipt))
      for (const prescription of prescriptions) drugs += prescription.drugs.length;
}
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ receipts, drugs, peakMegabytes: maxRSS / 1_000 }));
