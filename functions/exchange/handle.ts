import * as v from 'valibot';
import { IsoDate } from '../../shared/kernel/dates.ts';
import type { ImportSummary } from '../cancellation/exchange/import.ts';
import { incomingOf } from './files.ts';
import { type IncomingDeps, takeIncoming } from './incoming.ts';
import { JOBS, runJob } from './jobs.ts';

const Event = v.union([
  v.object({ job: v.picklist(JOBS), day: v.optional(IsoDate) }),
  v.object({
    detail: v.object({
      object: v.object({ key: v.string(), 'version-id': v.optional(v.string()) }),
    }),
  }),
]);

/** A schedule's job or S3's "Object Created" under `incoming/`. */
export async function handleExchange(
  deps: IncomingDeps,
  event: unknown,
): Promise<ImportSummary | undefined> {
  const known = v.parse(Event, event);
  if ('job' in known) {
    await runJob(deps, known.job, known.day);
    return undefined;
  }
  const { key, 'version-id': version } = known.detail.object;
  const incoming = incomingOf(key);
  if (!incoming) throw new Error('an object outside incoming/<insurer>/<name>');
  return takeIncoming(deps, key, version, incoming);
}
