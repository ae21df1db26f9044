import type { ReadPart } from '../../shared/receipts/read.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';

/** Invented; `days` puts counts into the 31 day columns. */
export const days = (counts: Record<number, number>): string =>
  Array.from({ length: 31 }, (_, i) => counts[i + 1] ?? '').join(',');

export const IR = 'IR,1,13,1,1234567,,みどり内科,202603,00,0312345678';
export const RE = 'RE,1,1112,202602,見本　花子,2,19800102';
export const HO = 'HO,06999999,１２３,４５,1,100';

/** SI or IY without comments. */
export const item = (
  record: 'SI' | 'IY',
  head: string,
  code: string,
  amount: string,
  points: string,
  counts: Record<number, number>,
): string => {
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  return `${record},${head},${code},${amount},${points},${total},,,,,,,${days(counts)}`;
};

export const fileOf = (...lines: string[]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(''));

export const read = (...lines: string[]): ReadPart => readReceiptFile(fileOf(...lines));

/** The one receipt of a file with one; GO stands behind it as in every whole provider's file. */
export function readOne(...lines: string[]) {
  const [receipt] = read(...lines, 'GO,0,0,99').receipts;
  if (!receipt) throw new Error('no receipt');
  return receipt;
}

export const codesOf = ({ findings }: ReadPart): string[] =>
  findings.map(({ line, record, field, code }) => `${line} ${record} ${field} ${code}`);
