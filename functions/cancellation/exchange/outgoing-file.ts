import { OUTGOING_COLUMNS, outgoingFields } from '../../../shared/cancellation/outgoing.ts';
import { writeCsv } from '../../../shared/kernel/csv.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ExchangeStore } from './store.ts';

/**
 * Requests and withdrawals of one day for one insurer, piece by piece: UTF-8 with BOM, CRLF. A day that is
 * over gives the same file each time; one without rows has the heading only.
 */
export async function* outgoingFile(
  exchange: ExchangeStore,
  insurerNumber: string,
  day: IsoDate,
): AsyncGenerator<string> {
  yield writeCsv([OUTGOING_COLUMNS]);
  for await (const row of exchange.outgoing(insurerNumber, day))
    yield writeCsv([outgoingFields(row)]).slice(1);
}
