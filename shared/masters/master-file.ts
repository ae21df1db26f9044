import { COMMENTS } from './comments/columns.ts';
import { DRUGS } from './drugs/columns.ts';
import { isPriceListHeading, type PriceListRow, readPriceList } from './drugs/price-list.ts';
import { type Edition, isMasterLine, type MasterLineError, readEdition } from './edition-file.ts';
import type { MasterLayout } from './layout.ts';
import { MATERIALS } from './materials/columns.ts';
import { PROCEDURES } from './procedures/columns.ts';

export type EditionKind = 'drug-master' | 'procedure-master' | 'comment-master' | 'material-master';
export type MasterFileKind = EditionKind | 'price-list';

/** One delivered file, read as far as it could be. */
export type MasterFile = {
  lines: number;
  errors: readonly MasterLineError[];
} & (
  | { kind: EditionKind; edition: Edition }
  | { kind: 'price-list'; date: string; rows: readonly PriceListRow[] }
);

const LAYOUTS: readonly (readonly [EditionKind, MasterLayout])[] = [
  ['drug-master', DRUGS],
  ['procedure-master', PROCEDURES],
  ['comment-master', COMMENTS],
  ['material-master', MATERIALS],
];

/** By content; the first lines suffice. Undefined when it is none. */
export function masterFileKind(beginning: string): MasterFileKind | undefined {
  const lines = beginning.replace(/^\ufeff/, '').split(/\r?\n/, 5);
  if (isPriceListHeading(lines[0] ?? '')) return 'price-list';
  return LAYOUTS.find(([, layout]) => lines.some((line) => isMasterLine(layout, line)))?.[0];
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

/** Reads an edition of a master or a price list; undefined when the text is neither. */
export function readMasterFile(text: string, fileName: string): MasterFile | undefined {
  const kind = masterFileKind(text.slice(0, 20_000));
  if (kind === undefined) return undefined;
  if (kind === 'price-list') return { kind, ...readPriceList(text, fileName) };
  const layout = LAYOUTS.find(([one]) => one === kind)?.[1] ?? DRUGS;
  return { kind, ...readEdition(layout, text, fileName) };
}
