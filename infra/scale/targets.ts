import type { Stage } from '../stages.ts';
import { cheaperClass, monthlyBill } from './cost.ts';
import { deliveryLoad } from './deliveries.ts';
import type { Values } from './inputs.ts';
import { QUOTAS } from './quotas.ts';
import { visitLoad } from './visits.ts';

/** What has to hold, what comes out, and whether it does. */
export type Target = { what: string; limit: string; value: string; reached: boolean };

/** Yen or dollars are nobody's target but ours: a tenth of a cent per person and day would be 11 million. */
const MAX_USD_PER_MONTH = 50_000;

const round = (value: number, digits = 1) =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits });

/** A stage as it is configured, against what the portal has to carry. @source product.md §6 */
export function targets(of: Values, stage: Stage): Target[] {
  const { importWorkers, warmWritesPerSecond: warm } = stage;
  const quota = QUOTAS.tableUnitsPerSecond.value;
  const bulk = deliveryLoad(of, { workers: importWorkers, writes: warm });
  const visits = visitLoad(of);
  const writes = bulk.writesPerSecond + visits.writesPerSecond;
  const reads = bulk.readsPerSecond + visits.readsPerSecond;
  const concurrency = visits.concurrency + importWorkers;
  const bill = monthlyBill(of, { tableClass: stage.tableClass, replica: true });
  const target = (what: string, value: number, limit: number, unit: string): Target => ({
    what,
    limit: `≤ ${round(limit)} ${unit}`,
    value: round(value),
    reached: value <= limit,
  });
  return [
    target('bulk of a month imported within', bulk.hours, of.bulkHours, 'hours'),
    target(
      'one chunk in one worker',
      bulk.chunkMinutes,
      QUOTAS.functionMinutes.value / 3,
      'minutes',
    ),
    target(
      'chunks of the whole bulk in one file, numbers between states',
      bulk.chunks * 6,
      QUOTAS.statePayloadBytes.value,
      'bytes',
    ),
    target(
      'writes per second, bulk and peak hour at once',
      writes,
      warm,
      'units (warm throughput)',
    ),
    target('reads per second, bulk and peak hour at once', reads, quota, 'units (quota)'),
    target('functions at a time', concurrency, stage.concurrencyQuota, 'calls (quota to ask for)'),
    target('a month in US dollars', bill.usd, MAX_USD_PER_MONTH, 'USD'),
    {
      what: 'class of the table',
      limit: cheaperClass(of, true),
      value: stage.tableClass,
      reached: stage.tableClass === cheaperClass(of, true),
    },
  ];
}
