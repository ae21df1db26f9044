import * as v from 'valibot';
import { type Clock, dateInJapan, IsoDate } from '../../../shared/kernel/dates.ts';
import type { CancellationStore } from '../store.ts';
import { type DailySummary, daily } from './daily.ts';
import type { ExchangeFiles } from './files.ts';
import type { ImportSummary } from './import.ts';
import { receive } from './receive.ts';
import type { ExchangeStore } from './store.ts';

/**
 * What starts the exchange function.
 *
 * - S3's "Object Created" as EventBridge sends it, of an object `in/<insurer number>/<name>`: a file of that
 *   insurer. The answers go to `answers/<insurer number>/<name>.<version>.csv`.
 * - `{ "task": "daily", "bucket": "…" }` each morning in Japan after midnight: `out/<insurer number>/` gets
 *   `requests-<day>.csv` of each day that is over, and `overdue-<today>.csv`. With `day` that one goes out again.
 */
const ExchangeEvent = v.union([
  v.object({ task: v.literal('daily'), bucket: v.string(), day: v.optional(IsoDate) }),
  v.object({
    detail: v.object({
      bucket: v.object({ name: v.string() }),
      object: v.object({ key: v.string(), 'version-id': v.optional(v.string()) }),
    }),
  }),
]);

export type ExchangeDeps = {
  store: CancellationStore;
  exchange: ExchangeStore;
  files: ExchangeFiles;
  clock: Clock;
};
export type Exchanged = DailySummary | ImportSummary | { unreadable: string };

/** Throws when it is worth another try; every run may be repeated. */
export function handleExchange(
  event: unknown,
  { clock, ...deps }: ExchangeDeps,
): Promise<Exchanged> {
  const asked = v.parse(ExchangeEvent, event);
  const today = dateInJapan(clock());
  if ('task' in asked) return daily({ ...deps, today }, asked.bucket, asked.day);
  const { bucket, object } = asked.detail;
  return receive(
    { ...deps, today },
    { bucket: bucket.name, key: object.key, version: object['version-id'] },
  );
}
