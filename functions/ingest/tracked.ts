import * as v from 'valibot';
import type { Clock } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import type { ImportedFile } from './import-files.ts';
import { ObjectCreated, objectOf } from './object-created.ts';
import { closeDelivery, deliveryId, openDelivery } from './open-deliveries.ts';

/** Imports a small delivery and keeps account of it: what was opened and never closed becomes an alarm. */
export async function tracked(
  { table, clock }: { table: Table; clock: Clock },
  event: unknown,
  run: () => Promise<ImportedFile[]>,
): Promise<ImportedFile[]> {
  const created = v.parse(ObjectCreated, event);
  const id = deliveryId(objectOf(created));
  await openDelivery(table, id, new Date(created.time));
  const imported = await run();
  const readable = imported.filter(({ unreadable }) => !unreadable);
  await closeDelivery(table, id, {
    kinds: readable.map(({ summary }) => summary.kind),
    at: clock(),
  });
  return imported;
}
