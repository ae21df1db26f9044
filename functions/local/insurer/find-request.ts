import type { Cancellation } from '../../../shared/cancellation/codec.ts';
import { foldReceiptNumber } from '../../../shared/cancellation/receipt-number.ts';
import { requestOf } from '../../cancellation/situation.ts';
import { INSURERS } from '../demo/insurers.ts';
import type { Office } from './office.ts';

/** Something the person at the keyboard can put right. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

export const insurerNumbers: readonly string[] = Object.values(INSURERS).map(
  ({ number }) => number,
);

/** Open requests of all insurers of the demo. */
export async function openRequests({ exchange }: Office): Promise<Cancellation[]> {
  const found: Cancellation[] = [];
  for (const number of insurerNumbers)
    for await (const request of exchange.open(number)) found.push(request);
  return found;
}

/** The request with this receipt number, as stored; without one the only open request. */
export async function findRequest(office: Office, written?: string): Promise<Cancellation> {
  if (written === undefined) {
    const [only, another] = await openRequests(office);
    if (only && !another) return only;
    throw new CannotDo(
      only
        ? 'There are several open requests: say the receipt number (see: list).'
        : 'There is no open request: make one in the portal first, or say a receipt number.',
    );
  }
  const receiptNumber = foldReceiptNumber(written);
  if (!receiptNumber) throw new CannotDo(`${written} is no receipt number.`);
  for (const insurer of insurerNumbers) {
    const personId = await office.exchange.ownerOf(insurer, receiptNumber);
    if (personId === undefined) continue;
    const { current, past } = await office.store.load(personId);
    const found = [current, ...past].find((one) => one?.receiptNumber === receiptNumber);
    if (found) return requestOf(found);
  }
  throw new CannotDo(`No insurer of the demo has a request ${receiptNumber}.`);
}
