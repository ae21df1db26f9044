import { withKnown } from '../../../shared/cancellation/known.ts';
import { delivered, newestRegistration } from '../../../shared/cancellation/registration.ts';
import { statusOf } from '../../../shared/cancellation/status.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { insist } from '../insist.ts';
import { requestOf } from '../situation.ts';
import type { CancellationStore } from '../store.ts';
import { type ExchangeStore, PERSONS_PER_READ } from './store.ts';

export type SweepDeps = { store: CancellationStore; exchange: ExchangeStore; today: IsoDate };

/**
 * Writes down the ends that eligibility data or lists told of an insurer's open requests (coverage lost, card
 * returned, registered again), which nobody may have looked at since. Running it twice changes nothing.
 *
 * @returns how many requests ended
 */
export async function sweep(deps: SweepDeps, insurerNumber: string): Promise<number> {
  let ended = 0;
  let persons: string[] = [];
  const flush = async () => {
    const changed = await Promise.all(persons.map((personId) => settled(deps, personId)));
    ended += changed.filter(Boolean).length;
    persons = [];
  };
  for await (const { personId } of deps.exchange.open(insurerNumber)) {
    persons.push(personId);
    if (persons.length === PERSONS_PER_READ) await flush();
  }
  await flush();
  return ended;
}

/** @returns whether this run ended the person's request */
const settled = ({ store, exchange, today }: SweepDeps, personId: string): Promise<boolean> =>
  insist(async () => {
    const [listed, records, coverages] = await Promise.all([
      exchange.listed([personId]),
      store.load(personId),
      store.coverages(personId),
    ]);
    const person = listed.get(personId)?.person;
    if (!person || !records.current) return false;
    const registration = newestRegistration(delivered(person), records.listed);
    const before = requestOf(records.current);
    const after = withKnown(before, { coverages, registration }, today);
    if (statusOf(before.progress) === statusOf(after.progress)) return false;
    return (await store.change({ before: records.current, after })) || undefined;
  });
