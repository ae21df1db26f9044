import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

/** Days on which months, years and leap days turn. */
export const TODAYS = [
  '2026-11-21',
  '2026-12-31',
  '2027-01-05',
  '2027-01-10',
  '2027-01-11',
  '2027-03-01',
  '2028-02-29',
] as IsoDate[];

/** 医科 and 調剤 files written by providers, and the lines of each split into fields. */
export const providerFiles = (today: IsoDate) =>
  demoFiles(today)
    .filter((file) => /RECEIPT[CY]\./.test(file.name))
    .map((file) => ({ ...file, lines: linesOf(file.bytes) }));

/** The lines of the claims in every 医科 and 調剤 file; of the insurer form those that the provider wrote. */
export function claimFiles(
  today: IsoDate,
): { kind: 'medical' | 'dispensing'; lines: string[][] }[] {
  const reviewed = demoFiles(today).filter(({ name }) => /RECODEINFO_(MED|PHA)/.test(name));
  return [
    ...providerFiles(today).map(({ name, lines }) => ({
      kind: name.endsWith('.UKE') ? ('medical' as const) : ('dispensing' as const),
      lines,
    })),
    ...reviewed.map(({ name, bytes }) => ({
      kind: name.includes('MED') ? ('medical' as const) : ('dispensing' as const),
      lines: linesOf(bytes)
        .filter(([origin]) => origin === CLAIMED)
        .map((line) => line.slice(PREFIX)),
    })),
  ];
}
const CLAIMED = '1';
const PREFIX = 3;

/** Decodes strictly: a byte that is no Shift_JIS throws. */
export function linesOf(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes.subarray(0, -1));
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

/** Lines of each receipt of a file: from RE to the next one. */
export function receiptsIn(lines: readonly string[][]): string[][][] {
  const receipts: string[][][] = [];
  for (const line of lines) {
    if (line[0] === 'RE') receipts.push([]);
    if (!/^(GO|IR|YK)$/.test(line[0] ?? '')) receipts.at(-1)?.push(line);
  }
  return receipts;
}

/** Field by its number in the specification (項番), empty when the line is shorter. */
export const field = (line: readonly string[] | undefined, number: number): string =>
  line?.[number - 1] ?? '';

/** Check digit as 保険者番号 and institution codes have it: the digits with their check sum to a multiple of 10. */
export function checks(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === 0;
}
