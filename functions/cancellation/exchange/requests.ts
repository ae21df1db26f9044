import { apply } from '../../../shared/cancellation/apply.ts';
import type { Cancellation } from '../../../shared/cancellation/codec.ts';
import type { CancellationEvent } from '../../../shared/cancellation/progress.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { insist } from '../insist.ts';
import { requestOf } from '../situation.ts';
import type { CancellationStore, StoredCancellation } from '../store.ts';
import type { Outcome } from './answer.ts';

/** Which of a person's requests is meant. */
type Pick = (
  records: Awaited<ReturnType<CancellationStore['load']>>,
) => StoredCancellation | undefined;

/**
 * Applies events to one request, as often as somebody else is faster. An attempt whose reply was lost finds
 * its events there and says so; the line then reads already-applied although it was this one that applied it.
 */
export const applyEvents = (
  store: CancellationStore,
  personId: string,
  pick: Pick,
  eventsOf: (request: Cancellation) => readonly CancellationEvent[],
  today: IsoDate,
): Promise<Outcome> =>
  insist(async () => {
    const before = pick(await store.load(personId));
    if (!before) return { result: 'unknown' };
    const request = requestOf(before);
    const limits = { requestedOn: request.requestedOn, today };
    let { progress } = request;
    let outcome: Outcome = { result: 'already-applied' };
    for (const event of eventsOf(request)) {
      const applied = apply(progress, event, limits);
      if (applied.answer === 'impossible' && outcome.result !== 'applied')
        outcome = { result: 'impossible', reason: applied.reason };
      if (applied.answer !== 'applied') continue;
      progress = applied.next;
      outcome = { result: 'applied' };
    }
    if (outcome.result !== 'applied') return outcome;
    const held = await store.change({ before, after: { ...request, progress } });
    return held ? outcome : undefined;
  });
