import { answersTo } from '../cancellation/exchange/import.ts';
import { exchangeStore } from '../cancellation/exchange/store.ts';
import { cancellationStore } from '../cancellation/store.ts';
import type { ImportRun } from '../ingest/import-run.ts';

/**
 * A file of an insurer through `npm run import`, where whoever runs it speaks for every insurer. Lines that
 * were not applied are named with their code; the answer to every line is in `npm run insurer -- read`.
 */
export async function importCancellation({
  table,
  today,
  read,
  tally,
  progress,
}: ImportRun): Promise<void> {
  const deps = { store: cancellationStore(table), exchange: exchangeStore(table), today };
  tally.lines = 1;
  for await (const group of answersTo(deps, read())) {
    for (const { line, result, reason } of group) {
      tally.lines = line;
      if (result === 'applied') tally.count('accepted');
      else if (result === 'already-applied') tally.count('unchanged');
      else tally.reject({ line, field: '', code: reason ?? result });
    }
    progress();
  }
}
