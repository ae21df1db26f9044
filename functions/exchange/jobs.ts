import { addDays, type Clock, dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import { outgoingFile } from '../cancellation/exchange/outgoing-file.ts';
import { overdueFile } from '../cancellation/exchange/overdue-report.ts';
import type { ExchangeStore } from '../cancellation/exchange/store.ts';
import { sweep } from '../cancellation/exchange/sweep.ts';
import type { CancellationStore } from '../cancellation/store.ts';
import type { Gauge } from '../observability/metrics.ts';
import type { Blobs } from '../storage/blobs.ts';
import { bytesOf, insurersOf, isThere, NAMES } from './files.ts';

export type JobDeps = {
  blobs: Blobs;
  bucket: string;
  exchange: ExchangeStore;
  store: CancellationStore;
  clock: Clock;
  gauge: Gauge;
};

export const JOBS = ['outgoing', 'overdue', 'monthly-list'] as const;
export type Job = (typeof JOBS)[number];

/**
 * Daily and monthly work for every insurer that takes part. Every job may be run again: a day that is over
 * gives the same file. One insurer's failure is thrown when the others are done.
 *
 * @param day for files that are to be made again; else what the clock says
 */
export async function runJob(deps: JobDeps, job: Job, day?: IsoDate): Promise<void> {
  const today = dateInJapan(deps.clock());
  const insurers = await insurersOf(deps.blobs, deps.bucket);
  const failures: unknown[] = [];
  let counted = 0;
  for (const insurer of insurers) {
    try {
      if (job === 'outgoing') await sendOutgoing(deps, insurer, day ?? addDays(today, -1));
      else if (job === 'overdue') {
        await sweep({ ...deps, today }, insurer); // what has ended is not late
        counted += await reportOverdue(deps, insurer, day ?? today);
      } else counted += (await hasMonthlyList(deps, insurer, today)) ? 0 : 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (job === 'overdue') deps.gauge('OverdueRequests', counted, 'Count');
  if (job === 'monthly-list') deps.gauge('MonthlyListsMissing', counted, 'Count');
  if (failures.length > 0) throw new AggregateError(failures, `${job}: not for all insurers`);
}

const sendOutgoing = ({ blobs, bucket, exchange }: JobDeps, insurer: string, day: IsoDate) =>
  blobs.write(
    { bucket, key: NAMES.outgoing(insurer, day) },
    bytesOf(outgoingFile(exchange, insurer, day)),
  );

/** @returns things that wait too long */
async function reportOverdue(deps: JobDeps, insurer: string, day: IsoDate): Promise<number> {
  let pieces = 0;
  const counted = async function* (file: AsyncIterable<string>) {
    for await (const piece of file) {
      pieces += 1;
      yield piece;
    }
  };
  const file = counted(overdueFile(deps.exchange, insurer, day));
  await deps.blobs.write({ bucket: deps.bucket, key: NAMES.overdue(insurer, day) }, bytesOf(file));
  return pieces - 1; // the heading
}

/** 初回登録・有効期限状況一覧 of this month */
const hasMonthlyList = ({ blobs, bucket }: JobDeps, insurer: string, today: IsoDate) =>
  isThere(blobs, bucket, NAMES.monthly(insurer, today.slice(0, 'YYYY-MM'.length)));
