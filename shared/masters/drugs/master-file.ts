import {
  type DrugEdition,
  isDrugMasterLine,
  type MasterLineError,
  readDrugEdition,
} from './edition-file.ts';
import { isPriceListHeading, type PriceListRow, readPriceList } from './price-list.ts';

export type MasterFileKind = 'drug-master' | 'price-list';

/** One delivered file, read as far as it could be. */
export type MasterFile = {
  lines: number;
  errors: readonly MasterLineError[];
} & (
  | { kind: 'drug-master'; edition: DrugEdition }
  | { kind: 'price-list'; date: string; rows: readonly PriceListRow[] }
);

/** By content; the first lines suffice. Undefined when it is neither. */
export function masterFileKind(beginning: string): MasterFileKind | undefined {
  const lines = beginning.replace(/^\ufeff/, '').split(/\r?\n/, 5);
  if (isPriceListHeading(lines[0] ?? '')) return 'price-list';
  return lines.some(isDrugMasterLine) ? 'drug-master' : undefined;
}

/** UTF-8 when all of it is, else Shift_JIS (Windows-31J); what is neither shows as U+FFFD in its line. */
export function decodeMaster(bytes: Uint8Array): string {
  const text = bytes.at(-1) === 0x1a ? bytes.subarray(0, -1) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return new TextDecoder('shift_jis').decode(text);
  }
}

/** Reads a drug master edition or a price list; undefined when the text is neither. */
export function readMasterFile(text: string, fileName: string): MasterFile | undefined {
  const kind = masterFileKind(text.slice(0, 20_000));
  if (kind === 'drug-master') return { kind, ...readDrugEdition(text, fileName) };
  if (kind === 'price-list') return { kind, ...readPriceList(text, fileName) };
  return undefined;
}
