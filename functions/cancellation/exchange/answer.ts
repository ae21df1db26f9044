import { writeCsv } from '../../../shared/kernel/csv.ts';

/** What became of one line of an insurer's file. @source product.md F8 */
export const RESULTS = ['applied', 'already-applied', 'unknown', 'impossible'] as const;
export type Result = (typeof RESULTS)[number];
export type Outcome = { result: Result; reason?: string };

/** One answer; `key` is the receipt number or personId as it was written in the line. */
export type Answer = Outcome & { line: number; key: string };

export const ANSWER_COLUMNS = ['line', 'key', 'result', 'reason'] as const;

export const answerHeading = (): string => writeCsv([ANSWER_COLUMNS]);
/** One line without the mark that only the start of a file has. */
export const answerRow = ({ line, key, result, reason }: Answer): string =>
  writeCsv([[line, key, result, reason ?? '']]).slice(1);
