import * as v from 'valibot';
import { type FileKind, type FileSummary, Tally } from '../../shared/ingest/summary.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { type Clock, dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';
import { keepErrors, keepPieces, keptErrors, keptPieces, listedFiles } from './file-ledger.ts';
import { importEligibility } from './import-eligibility.ts';
import { importPaperReceipts } from './import-paper-receipts.ts';
import { importReceipts } from './import-receipts.ts';
import { fileOfReceipts } from './receipt-items.ts';
import { waitingOfFile } from './receipt-places.ts';
import type { Piece } from './rejected-pieces.ts';
import { linkWaiting } from './waiting.ts';

export type RerunDeps = { table: Table; clock: Clock };

const IMPORTS = {
  eligibility: importEligibility,
  receipts: importReceipts,
  'paper-receipts': importPaperReceipts,
} as const;
type Rerunnable = keyof typeof IMPORTS;
const isRerunnable = (kind: string): kind is Rerunnable => kind in IMPORTS;

/**
 * Tries again what was rejected or waits for a person, of every file of the last year: after a correction of
 * the reader, or when nobody knows whether an import reached its end. The same rows and receipts at the same
 * lines of the same delivery: run again, they are what the whole file would have given.
 *
 * @returns a summary for each file of which something was tried; `file` is its fingerprint
 */
export async function* rerun({ table, clock }: RerunDeps): AsyncGenerator<FileSummary> {
  const now = dateInJapan(clock());
  for (const { fingerprint, kind, asOf } of await listedFiles(table)) {
    if (!isRerunnable(kind)) continue;
    const [today = now] = [asOf, now].sort().reverse();
    const tally = new Tally();
    const pieces = await keptPieces(table, fingerprint);
    if (pieces.length > 0)
      await runPieces({ table, fingerprint, asOf, today, tally }, kind, pieces);
    const tried = kind === 'receipts' && (await linkOfFile(table, fingerprint, tally));
    if (pieces.length > 0 || tried) yield tally.summary(fingerprint, kind as FileKind);
  }
}

type Run = { table: Table; fingerprint: string; asOf: IsoDate; today: IsoDate; tally: Tally };

async function runPieces(run: Run, kind: Rerunnable, pieces: readonly Piece[]): Promise<void> {
  const { table, fingerprint, today, tally } = run;
  const known = await keptErrors(table, fingerprint);
  const left: Piece[] = [];
  for (const piece of pieces) {
    const before = tally.errors.length;
    try {
      await IMPORTS[kind]({
        ...{ ...run, thorough: true, shift: piece.shift },
        read: async function* () {
          yield piece.content;
        },
        progress: () => undefined,
      });
      if (tally.errors.length === before) continue;
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
      for (const { error } of known) if (isIn(piece, error.line)) tally.reject(error);
    }
    left.push(piece);
  }
  tally.lines = pieces.reduce((sum, { firstLine, lastLine }) => sum + lastLine - firstLine + 1, 0);
  const others = known
    .map(({ error }) => error)
    .filter(({ line }) => !pieces.some((piece) => isIn(piece, line)));
  const raw = new Map(known.flatMap(({ error, raw }) => (raw ? [[error.line, raw] as const] : [])));
  await keepErrors(table, fingerprint, [...others, ...tally.errors], { lines: raw, today });
  await keepPieces(table, fingerprint, left, today);
}

const isIn = ({ firstLine, lastLine }: Piece, line: number): boolean =>
  firstLine <= line && line <= lastLine;

const Entry = v.object({ cards: v.array(v.string()) });

/** @returns false when nothing of the file waits */
async function linkOfFile(table: Table, fingerprint: string, tally: Tally): Promise<boolean> {
  const list = () =>
    queryItems(table, 'waiting', waitingOfFile(fileOfReceipts(fingerprint)), { consistent: true });
  const before = await list();
  if (before.length === 0) return false;
  const cards = new Set(before.flatMap((entry) => v.parse(Entry, entry).cards));
  await linkWaiting(table, [...cards]);
  const after = await list();
  tally.count('accepted', Math.max(0, before.length - after.length));
  tally.count('unmatched', after.length);
  return true;
}
