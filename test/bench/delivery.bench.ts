import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutFile } from '../../functions/delivery/cut/cut-file.ts';
import { finishDelivery } from '../../functions/delivery/finish-delivery.ts';
import { importChunk } from '../../functions/delivery/import-chunk.ts';
import { planDelivery } from '../../functions/delivery/plan-delivery.ts';
import { startEngine } from '../../functions/local/engine.ts';
import { fileBlobs } from '../../functions/storage/blobs.ts';
import { localClient } from '../../functions/storage/client.ts';
import { createTable } from '../../functions/storage/create-table.ts';
import { clockFrom, type IsoDate } from '../../shared/kernel/dates.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { fileOf, importOne } from '../ingest/delivery.ts';
import { counting } from './capacity.ts';
import type { Figure } from './figure.ts';
import { receiptSample } from './receipt-sample.ts';

const TODAY = '2026-11-21' as IsoDate;
const RECEIPTS_CUT = 100_000;
const RECEIPTS = 3_000;
const PIECE_BYTES = 65_536;
const PEOPLE = 1_000;

/** Receipts as the demo has them, each of another person of one insurer. */
function manyReceipts(count: number): { bytes: Buffer; count: number } {
  const { receipts } = readReceiptFile(receiptSample(TODAY).bytes);
  const medical = receipts.filter(({ kind }) => kind === 'medical');
  const many = Array.from({ length: count }, (_, at) => {
    const receipt = medical[at % medical.length];
    if (!receipt) throw new Error('no receipts');
    const own = { insurerNumber: '06139992', symbol: '12', number: numberOf(at), branch: '' };
    const person = { ...receipt.person, ...own, birthDate: '1973-04-05' as IsoDate, sex: '1' };
    const payers = receipt.payers.map((payer) =>
      payer.rank === 0 ? { ...payer, number: '06139992' } : payer,
    );
    return { ...receipt, searchNumbers: [], confirmations: [], person, payers };
  });
  return { bytes: Buffer.from(writeProviderFile(many)), count };
}

const numberOf = (at: number) => String(10_000 + (at % PEOPLE));

/** Of this process alone, whatever else the machine does. */
function coreSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** As S3 gives them. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

/** The steps of a large delivery: how fast a file is cut, and how fast one worker fills the embedded engine. */
export async function* bench(): AsyncGenerator<Figure> {
  const large = manyReceipts(RECEIPTS_CUT);
  const started = process.cpuUsage();
  const cut = await cutFile(piecesOf(large.bytes));
  yield {
    name: 'delivery: planned per second of one core',
    value: large.bytes.length / 1e6 / coreSeconds(started),
    unit: 'MB/s',
  };
  yield {
    name: 'delivery: bytes per receipt',
    value: large.bytes.length / large.count,
    unit: 'bytes',
  };
  yield { name: 'delivery: chunks of 32 MiB', value: cut?.chunks.length ?? 0, unit: 'chunks' };

  const folder = mkdtempSync(join(tmpdir(), 'delivery-bench-'));
  const engine = await startEngine(join(folder, 'bench.db'));
  const client = localClient(engine.endpoint);
  try {
    await createTable(client, 'portal');
    const { table, capacity } = counting({ client, name: 'portal' });
    const rows = Array.from({ length: PEOPLE }, (_, at) => ({
      personId: `p-${at}`,
      number: numberOf(at),
    }));
    await importOne(table, fileOf('people.csv', eligibilityCsv(rows)));
    const some = manyReceipts(RECEIPTS);
    const deps = {
      table,
      clock: clockFrom('2026-11-21'),
      blobs: {
        ...fileBlobs(),
        read: (_: unknown, from = 0, to?: number) => piecesOf(some.bytes.subarray(from, to)),
      },
      work: { bucket: '', prefix: '' },
      folder,
      chunkBytes: 1_000_000,
    };
    const object = { bucket: '', key: 'file' };
    const planned = await planDelivery(deps, object, new Date('2026-11-10T00:00:00Z'));
    const before = { read: capacity.read, write: capacity.write };
    const began = performance.now();
    const cpu = process.cpuUsage();
    for (const chunk of planned.chunks) await importChunk(deps, planned.delivery, chunk);
    const took = (performance.now() - began) / 1_000;
    const core = coreSeconds(cpu);
    const { accepted, replaced, unmatched } = await finishDelivery(deps, planned.delivery);
    const stored = accepted + replaced + unmatched;
    yield {
      name: 'delivery: one worker and the engine on this machine',
      value: stored / took,
      unit: 'receipts/s',
    };
    yield {
      name: 'delivery: one worker, per second of one core, engine apart',
      value: stored / core,
      unit: 'receipts/s',
    };
    yield {
      name: 'delivery: write units per receipt',
      value: (capacity.write - before.write) / stored,
      unit: 'WCU',
    };
    yield {
      name: 'delivery: read units per receipt',
      value: (capacity.read - before.read) / stored,
      unit: 'RCU',
    };
    yield { name: 'delivery: of these without a person', value: unmatched / stored, unit: 'share' };
  } finally {
    client.destroy();
    await engine.stop();
    rmSync(folder, { recursive: true });
  }
}
