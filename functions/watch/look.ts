import type { Clock } from '../../shared/kernel/dates.ts';
import { latestDeliveries, openSince } from '../ingest/open-deliveries.ts';
import type { Gauge } from '../observability/metrics.ts';
import type { Table } from '../storage/client.ts';

/** How old the oldest delivery is that is not imported, and the last one of each kind, in seconds. */
export async function look(table: Table, clock: Clock, gauge: Gauge): Promise<void> {
  const now = clock().getTime();
  const age = (at: Date) => Math.max(0, (now - at.getTime()) / 1000);
  const open = await openSince(table);
  gauge('OldestDeliveryAge', Math.max(0, ...open.map(age)), 'Seconds');
  for (const [kind, at] of await latestDeliveries(table))
    gauge('LatestDeliveryAge', age(at), 'Seconds', { kind });
  gauge('Looks', 1, 'Count');
}
