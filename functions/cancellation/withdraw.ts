import { apply } from '../../shared/cancellation/apply.ts';
import type { CancellationView } from '../../shared/cancellation/contract.ts';
import { outgoingRow } from '../../shared/cancellation/outgoing.ts';
import { statusOf } from '../../shared/cancellation/status.ts';
import { compareText } from '../../shared/eligibility/canonical.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { PendingRecord } from '../http/recorded-change.ts';
import type { CancellationDeps } from './deps.ts';
import { insist } from './insist.ts';
import { type Present, presentOf, requestOf, viewNow } from './situation.ts';

/**
 * Takes the open request back, as long as 解除依頼 is not under way. Repeating it changes nothing.
 *
 * @param receiptNumber the request that is meant, when the page says it
 */
export const withdrawCancellation = (
  deps: CancellationDeps,
  person: AuditedPerson,
  pending: PendingRecord,
  receiptNumber: string | undefined,
): Promise<CancellationView> =>
  insist(async () => {
    const present = await presentOf(deps, person);
    const { current, today } = present;
    const { current: before } = present.records;
    if (!before || !current) throw new PortalError('not-found', 'there is no request to withdraw');
    if (receiptNumber !== undefined && receiptNumber !== before.receiptNumber)
      return ofOlder(present, receiptNumber);
    if (statusOf(current.progress) === 'withdrawn') {
      if (before.withdrawalRecordId === pending.record.id) pending.written();
      return viewNow(present);
    }
    const applied = apply(
      current.progress,
      { event: 'withdrawn', on: today },
      { requestedOn: current.requestedOn, today },
    );
    if (applied.answer === 'impossible') throw new PortalError('conflict', applied.reason);
    if (applied.answer === 'already-applied') return viewNow(present);
    const after = {
      ...current,
      progress: applied.next,
      withdrawalRecordId: pending.record.id,
    };
    const coverage = present.coverages
      .filter(({ insurerNumber }) => insurerNumber === current.insurerNumber)
      .sort((one, other) => compareText(other.validFrom, one.validFrom))[0];
    const held = await deps.store.change({
      before,
      after,
      citizen: {
        record: pending.record,
        outgoing: outgoingRow('withdrawal', after, person, coverage),
      },
    });
    if (!held) return undefined;
    pending.written();
    return viewNow(present, after);
  });

/** A page of an older request: its own end is shown, the newer request is left alone. */
function ofOlder(present: Present, receiptNumber: string): CancellationView {
  const older = present.records.past.find((one) => one.receiptNumber === receiptNumber);
  if (!older) throw new PortalError('not-found', 'there is no such request');
  if (statusOf(older.progress) !== 'withdrawn') throw new PortalError('conflict', 'ended');
  return viewNow(present, requestOf(older));
}
