import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { CancellationStore } from '../store.ts';
import type { ExchangeFiles } from './files.ts';
import { outgoingFile } from './outgoing-file.ts';
import { overdueFile } from './overdue-report.ts';
import type { ExchangeStore } from './store.ts';
import { sweep } from './sweep.ts';

export type DailyDeps = {
  store: CancellationStore;
  exchange: ExchangeStore;
  files: ExchangeFiles;
  today: IsoDate;
};
export type DailySummary = { insurers: number; ended: number };

/** Days whose requests still go out when the mornings after them failed. */
const CATCH_UP_DAYS = 7;

/**
 * What is done each morning for every insurer: ends that are known are written down, the requests of the days
 * that are over go out where they have not yet, and what waits too long is listed. A second run changes
 * nothing. One insurer's fault does not keep the files from the others.
 *
 * @param day whose requests go out once more; without it those of the last week that never went out
 * @throws when something failed: worth another run
 */
export async function daily(deps: DailyDeps, bucket: string, day?: IsoDate): Promise<DailySummary> {
  const summary: DailySummary = { insurers: 0, ended: 0 };
  const failures: unknown[] = [];
  for await (const insurer of deps.exchange.insurers()) {
    summary.insurers += 1;
    try {
      summary.ended += await sweep(deps, insurer);
      await outgoing(deps, bucket, insurer, day);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'files of some insurers were not made');
  return summary;
}

async function outgoing(
  { exchange, files, today }: DailyDeps,
  bucket: string,
  insurer: string,
  again: IsoDate | undefined,
): Promise<void> {
  const over = Array.from({ length: CATCH_UP_DAYS }, (_, before) => addDays(today, -1 - before));
  for (const day of again ? [again] : over.reverse())
    await files.write(
      { bucket, key: `out/${insurer}/requests-${day}.csv` },
      outgoingFile(exchange, insurer, day),
      again === undefined,
    );
  await files.write(
    { bucket, key: `out/${insurer}/overdue-${today}.csv` },
    overdueFile(exchange, insurer, today),
  );
}
