import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';

/**
 * The receipts of the demo people as delivered (Shift_JIS, provider and insurer form, 医科 and 調剤), one file
 * behind the other: about 14 lines and 770 bytes each.
 */
export function receiptSample(today: IsoDate): { bytes: Buffer; receipts: number; lines: number } {
  const files = demoFiles(today)
    .map(({ bytes }) => ({ bytes, receipts: readReceiptFile(bytes).receipts.length }))
    .filter(({ receipts }) => receipts > 0);
  const bytes = Buffer.concat(files.map((file) => file.bytes.filter((byte) => byte !== 0x1a)));
  return {
    bytes,
    receipts: files.reduce((sum, file) => sum + file.receipts, 0),
    lines: bytes.filter((byte) => byte === 0x0a).length,
  };
}
