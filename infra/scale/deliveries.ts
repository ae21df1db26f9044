import type { Values } from './inputs.ts';

const HOUR = 3_600;

/** What the bulk of a month needs. */
export type DeliveryLoad = {
  receipts: number;
  gigabytes: number;
  chunks: number;
  /** Seconds from the first chunk to the last. */
  seconds: number;
  hours: number;
  receiptsPerSecond: number;
  writesPerSecond: number;
  readsPerSecond: number;
  /** Workers that just make it within the hours that there are. */
  workersNeeded: number;
  /** One chunk in one worker, minutes. */
  chunkMinutes: number;
  /** The largest file that one planner can read in its quarter of an hour, GB. */
  largestFileGigabytes: number;
};

/**
 * @param workers  chunks at a time (infra/stages.ts)
 * @param writes   write units per second that the table gives
 * @param heat     share of the table's rate that is left because writes lie unevenly on partitions; 1: evenly
 */
export function deliveryLoad(
  of: Values,
  { workers, writes, heat = 1 }: { workers: number; writes: number; heat?: number },
): DeliveryLoad {
  const receipts = of.receiptsPerMonth * of.bulkShare;
  const byWorkers = workers * of.receiptsPerWorkerSecond;
  const byTable = (writes * heat) / of.writeUnitsPerReceipt;
  const receiptsPerSecond = Math.min(byWorkers, byTable);
  const seconds = receipts / receiptsPerSecond;
  const gigabytes = (receipts * of.bytesPerReceipt) / 1e9;
  const perChunk = (of.chunkMegabytes * 1e6) / of.bytesPerReceipt;
  return {
    receipts,
    gigabytes,
    chunks: Math.ceil(receipts / perChunk),
    seconds,
    hours: seconds / HOUR,
    receiptsPerSecond,
    writesPerSecond: receiptsPerSecond * of.writeUnitsPerReceipt,
    readsPerSecond: receiptsPerSecond * of.readUnitsPerReceipt,
    workersNeeded: Math.ceil(receipts / (of.bulkHours * HOUR) / of.receiptsPerWorkerSecond),
    chunkMinutes: perChunk / of.receiptsPerWorkerSecond / 60,
    largestFileGigabytes: (of.planMegabytesPerSecond * 15 * 60) / 1_000,
  };
}
