import type { Cancellation } from '../../shared/cancellation/codec.ts';
import type { CancellationView } from '../../shared/cancellation/contract.ts';
import { type Known, withKnown } from '../../shared/cancellation/known.ts';
import { delivered, newestRegistration } from '../../shared/cancellation/registration.ts';
import { statusOf } from '../../shared/cancellation/status.ts';
import { viewOf } from '../../shared/cancellation/view.ts';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import { insurerPhone, type Operator } from '../../shared/site/operator.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { CancellationDeps } from './deps.ts';
import type { CancellationRecords, StoredCancellation } from './store.ts';

/** Everything about one person's cancellation as of now. */
export type Present = {
  person: AuditedPerson;
  today: IsoDate;
  operator: Operator;
  records: CancellationRecords;
  coverages: Coverage[];
  known: Known;
  /** the newest request with what eligibility data and lists tell of it */
  current: Cancellation | undefined;
};

export async function presentOf(
  { store, clock, operator }: CancellationDeps,
  person: AuditedPerson,
): Promise<Present> {
  const today = dateInJapan(clock());
  const [records, coverages] = await Promise.all([
    store.load(person.personId),
    store.coverages(person.personId),
  ]);
  const known = { coverages, registration: newestRegistration(delivered(person), records.listed) };
  const stored = records.current && requestOf(records.current);
  return {
    person,
    today,
    operator,
    records,
    coverages,
    known,
    current: stored && withKnown(stored, known, today),
  };
}

export const requestOf = ({ sk: _, revision: __, ...request }: StoredCancellation): Cancellation =>
  request;

/** What the citizen sees; of a given request, else of the newest. */
export const viewNow = (
  { person, coverages, records, current, today, operator }: Present,
  request: Cancellation | undefined = current,
): CancellationView =>
  viewOf(
    {
      person,
      coverages,
      listed: records.listed,
      request,
      phoneOf: (insurer) => insurerPhone(operator, insurer),
    },
    today,
  );

/**
 * Writes down an end that eligibility data or lists told, once. Otherwise a registration that is made anew
 * would hide that the old one had ended, and the insurer's work would never get shorter.
 */
export async function settle({ store }: CancellationDeps, present: Present): Promise<void> {
  const before = present.records.current;
  const after = present.current;
  if (!before || !after || statusOf(before.progress) === statusOf(after.progress)) return;
  await store.change({ before, after }); // false: somebody else did
}
