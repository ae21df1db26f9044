import { createHash } from 'node:crypto';
import type { Cancellation } from '../../shared/cancellation/codec.ts';
import type { CancellationView } from '../../shared/cancellation/contract.ts';
import { outgoingRow } from '../../shared/cancellation/outgoing.ts';
import { NO_PROGRESS } from '../../shared/cancellation/progress.ts';
import { newReceiptNumber } from '../../shared/cancellation/receipt-number.ts';
import { situationOf } from '../../shared/cancellation/situation.ts';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { PendingRecord } from '../http/recorded-change.ts';
import type { CancellationDeps } from './deps.ts';
import { insist } from './insist.ts';
import { type Present, presentOf, requestOf, viewNow } from './situation.ts';

export type Asked = { idempotencyKey: string; contact: string | undefined };
/** `made`: this key made the request that is shown, now or before. */
export type Requested = { view: CancellationView; made: boolean };

/** Keys are kept a year. Nobody fills the form that often; a program could flood the insurer's desk. */
const MAX_KEYS_A_YEAR = 100;

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');

/**
 * Makes a request, or shows the one that is open already. However often and from wherever it is asked, and
 * whatever is lost on the way, there is one open request per person, and one request per key.
 */
export const requestCancellation = (
  deps: CancellationDeps,
  person: AuditedPerson,
  pending: PendingRecord,
  asked: Asked,
): Promise<Requested> => {
  const keyHash = hashOf(asked.idempotencyKey);
  return insist(async () => {
    const present = await presentOf(deps, person);
    const repeated = ofKey(present, keyHash, pending);
    if (repeated) return repeated;
    if (present.records.keys.size >= MAX_KEYS_A_YEAR)
      throw new PortalError('too-many-requests', 'asked too often; call the insurer');
    const { entry, coverage } = situationOf(present.current, present.known, present.today);
    if (entry === 'open' && present.current) {
      const { receiptNumber } = present.current;
      const held = await deps.store.remember(
        person.personId,
        keyHash,
        receiptNumber,
        pending.record,
      );
      if (!held) return undefined;
      pending.written();
      return { view: viewNow(present), made: false };
    }
    if (entry !== 'can-request' || !coverage) throw new PortalError('conflict', entry);
    const request = newRequest(deps, person, coverage, asked.contact);
    if (!(await create(deps, present, request, coverage, keyHash, pending))) return undefined;
    pending.written();
    return { view: viewNow(present, request), made: true };
  });
};

/** The same key again: its request as it stands now, also when it has ended. */
function ofKey(present: Present, keyHash: string, pending: PendingRecord): Requested | undefined {
  const use = present.records.keys.get(keyHash);
  if (!use) return undefined;
  // The reply of an earlier attempt of this very call was lost, its writes were not.
  if (use.recordId === pending.record.id) pending.written();
  const { current, past } = present.records;
  const made = use.created;
  if (current?.receiptNumber === use.receiptNumber) return { view: viewNow(present), made };
  const older = past.find(({ receiptNumber }) => receiptNumber === use.receiptNumber);
  return { view: viewNow(present, older && requestOf(older)), made };
}

function newRequest(
  { clock, randomBelow }: CancellationDeps,
  person: AuditedPerson,
  { insurerNumber, insurerName }: Coverage,
  contact: string | undefined,
): Cancellation {
  const now = clock();
  return {
    receiptNumber: newReceiptNumber(randomBelow),
    personId: person.personId,
    insurerNumber,
    insurerName,
    requestedOn: dateInJapan(now),
    requestedAt: now.toISOString(),
    requestedBy: person.reason,
    ...(contact === undefined ? {} : { contact }),
    progress: NO_PROGRESS,
  };
}

function create(
  { store }: CancellationDeps,
  { records, current, person }: Present,
  request: Cancellation,
  coverage: Coverage,
  keyHash: string,
  { record }: PendingRecord,
): Promise<boolean> {
  return store.create({
    request,
    previous: records.current && current && { stored: records.current, ended: current },
    keyHash,
    outgoing: outgoingRow('request', request, person, coverage),
    record,
  });
}
