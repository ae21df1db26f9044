import { isExchangeHeading } from '../cancellation/exchange-columns.ts';
import { recogniseCheckup } from '../checkups/document/recognise.ts';
import { isStatusHeading } from '../checkups/status-csv.ts';
import { isEligibilityHeading } from '../eligibility/columns.ts';
import { isPaperHeading } from '../expenses/paper-csv.ts';
import { decodeMaster, masterFileKind } from '../masters/master-file.ts';
import { recogniseReceipts } from '../receipts/recognise.ts';
import type { FileKind } from './summary.ts';

/** Bytes from the start of a file that are enough to tell its kind. */
export const PEEK_BYTES = 8_192;

/**
 * What a delivered file is, from its first bytes: the name does not count.
 * @param start {@link PEEK_BYTES}, or the whole file when it is shorter
 */
export function recognise(start: Uint8Array): FileKind {
  const checkup = recogniseCheckup(start);
  if (checkup) return checkup;
  if (recogniseReceipts(start)) return 'receipts';
  const feed = start.lastIndexOf(0x0a);
  const beginning = decodeMaster(feed === -1 ? start : start.subarray(0, feed)); // no half character
  const [firstLine = ''] = beginning.split(/\r?\n/, 1);
  if (isEligibilityHeading(firstLine)) return 'eligibility';
  if (isStatusHeading(firstLine)) return 'checkup-status';
  if (isPaperHeading(firstLine)) return 'paper-receipts';
  if (isExchangeHeading(firstLine)) return 'cancellation';
  return masterFileKind(beginning) ?? 'unknown';
}
