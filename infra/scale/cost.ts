import { deliveryLoad } from './deliveries.ts';
import type { Values } from './inputs.ts';
import { PRICES, type PriceName } from './prices.ts';
import { visitLoad } from './visits.ts';

const MILLION = 1e6;
const GIGABYTE = 1e9;
/** Plan, finish, and per chunk: start, task, end of its execution. */
const TRANSITIONS_PER_CHUNK = 4;
const LOG_BYTES_PER_REQUEST = 1_200;

export type TableClass = 'standard' | 'infrequent access';
export type Bill = { lines: { what: string; usd: number }[]; usd: number };

/** Gigabytes in the table after years: every receipt that is kept, access records, coverages. */
export function storedGigabytes(of: Values): number {
  const receipts = of.receiptsPerMonth * of.keptMonths * of.storedBytesPerReceipt;
  const access = visitLoad(of).screensPerMonth * of.keptMonths * of.accessRecordBytes;
  return (receipts + access + of.people * of.coverageBytes) / GIGABYTE;
}

const usd = (name: PriceName, amount: number): number => PRICES[name].usd * amount;

/** A month in US dollars, with the table as large as it becomes after five years. */
export function monthlyBill(
  of: Values,
  { tableClass, replica }: { tableClass: TableClass; replica: boolean },
): Bill {
  const visits = visitLoad(of);
  const all = deliveryLoad({ ...of, bulkShare: 1 }, { workers: 1, writes: Number.MAX_VALUE });
  const gigabytes = storedGigabytes(of);
  const regions = replica ? 2 : 1;
  const rare = tableClass === 'infrequent access';
  const writes =
    of.receiptsPerMonth * of.writeUnitsPerReceipt + visits.screensPerMonth * of.writeUnitsPerScreen;
  const reads =
    of.receiptsPerMonth * of.readUnitsPerReceipt + visits.screensPerMonth * of.readUnitsPerScreen;
  const requestSeconds = (visits.requestsPerMonth * of.requestMilliseconds) / 1_000;
  const workerSeconds = of.receiptsPerMonth / of.receiptsPerWorkerSecond;
  const lines = [
    ['table: writes', usd(rare ? 'rareWriteUnit' : 'writeUnit', (writes * regions) / MILLION)],
    ['table: reads', usd(rare ? 'rareReadUnit' : 'readUnit', reads / MILLION)],
    ['table: storage', usd(rare ? 'rareStorage' : 'tableStorage', gigabytes * regions)],
    ['table: any second of 35 days', usd('pointInTime', gigabytes)],
    ['table: two monthly backups', usd('backupStorage', gigabytes * 2)],
    [
      'functions: screens',
      usd('lambdaSecond', requestSeconds * of.requestGigabytes) +
        usd('lambdaRequest', visits.requestsPerMonth / MILLION),
    ],
    ['functions: imports', usd('lambdaSecond', workerSeconds * of.workerGigabytes)],
    ['state machine', usd('transition', (all.chunks * TRANSITIONS_PER_CHUNK) / MILLION)],
    [
      'edge',
      usd('edgeRequest', visits.requestsPerMonth / MILLION) +
        usd('edgeGigabyte', (visits.screensPerMonth * of.kilobytesPerScreen) / MILLION),
    ],
    ['firewall', usd('firewallRequest', visits.requestsPerMonth / MILLION)],
    ['logs', usd('logGigabyte', (visits.requestsPerMonth * LOG_BYTES_PER_REQUEST) / GIGABYTE)],
    [
      'delivered files, five years',
      usd('fileStorage', all.gigabytes * of.keptMonths) + usd('regionTransfer', all.gigabytes),
    ],
  ] as const;
  return {
    lines: lines.map(([what, amount]) => ({ what, usd: amount })),
    usd: lines.reduce((sum, [, amount]) => sum + amount, 0),
  };
}

/** The class of table that costs less at this size and use. */
export function cheaperClass(of: Values, replica: boolean): TableClass {
  const bill = (tableClass: TableClass) => monthlyBill(of, { tableClass, replica }).usd;
  return bill('standard') <= bill('infrequent access') ? 'standard' : 'infrequent access';
}
