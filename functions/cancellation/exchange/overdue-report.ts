import {
  OVERDUE_COLUMNS,
  type OverdueRow,
  overdueFields,
  overdueRows,
} from '../../../shared/cancellation/overdue.ts';
import { writeCsv } from '../../../shared/kernel/csv.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ExchangeStore } from './store.ts';

/** What one insurer's open requests wait for too long today. */
export async function* overdue(
  exchange: ExchangeStore,
  insurerNumber: string,
  today: IsoDate,
): AsyncGenerator<OverdueRow> {
  for await (const request of exchange.open(insurerNumber)) yield* overdueRows(request, today);
}

export async function* overdueFile(
  exchange: ExchangeStore,
  insurerNumber: string,
  today: IsoDate,
): AsyncGenerator<string> {
  yield writeCsv([OVERDUE_COLUMNS]);
  for await (const row of overdue(exchange, insurerNumber, today))
    yield writeCsv([overdueFields(row)]).slice(1);
}
