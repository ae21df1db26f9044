import {
  REGISTRATION_COLUMNS,
  RESULT_COLUMNS,
} from '../../../shared/cancellation/exchange-columns.ts';
import { writeCsv } from '../../../shared/kernel/csv.ts';
import { answerHeading, answerRow } from '../../cancellation/exchange/answer.ts';
import { type ImportSummary, importExchange } from '../../cancellation/exchange/import.ts';
import type { Office } from './office.ts';

const COLUMNS = { results: RESULT_COLUMNS, registrations: REGISTRATION_COLUMNS } as const;

/** Sends lines as an insurer does: a real file, read by the real import. */
export async function sendLines(
  office: Office,
  kind: keyof typeof COLUMNS,
  lines: readonly (readonly string[])[],
): Promise<ImportSummary> {
  const text = writeCsv([COLUMNS[kind], ...lines]);
  office.say('The file that is sent:');
  office.say(text.replace(/^\ufeff/, '').trimEnd());
  return sendBytes(office, [new TextEncoder().encode(text)]);
}

/** Reads a file and prints the answer to each line. */
export async function sendBytes(
  office: Office,
  chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[],
): Promise<ImportSummary> {
  office.print(answerHeading().slice(1));
  return importExchange(office, streamed(chunks), (answer) => office.print(answerRow(answer)));
}

async function* streamed(chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[]) {
  yield* chunks;
}
