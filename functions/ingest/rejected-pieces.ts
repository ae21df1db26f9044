import type { FileKind, LineError } from '../../shared/ingest/summary.ts';
import { type ByteLine, ByteLines } from './byte-lines.ts';
import { tellsPerson } from './raw-lines.ts';

/**
 * A part of a file that can be imported alone: the row or the receipt that an error is in, below the heading
 * it needs. `shift`: what a line's number in the part lacks to its number in the file.
 */
export type Piece = { firstLine: number; lastLine: number; shift: number; content: Uint8Array };

const MAX_LINE_BYTES = 65_536;
/** An item of the table holds 400 KB. */
const MAX_PIECE_BYTES = 300_000;
const MAX_PIECES = 1_000;
const RECORD = /^(?:[12],\d{1,9},\d{1,9},)?(IR|YK|UK|MN|RE|GO),/;
const RECORD_BYTES = 32;
const FEED = Uint8Array.of(0x0a);

/**
 * What a line is: a heading for all behind it, the start of a row or receipt, its end, or a line of it. In
 * 歯科 one heading (UK) stays while another (IR) comes again before every receipt.
 */
type Role = 'first-heading' | 'heading' | 'start' | 'end' | 'within';

/** Errors that a part of a file alone would not have: running it again would accept what is wrong. */
const TOLD_BY_THE_REST: ReadonlySet<string> = new Set(['truncated-file', 'duplicate-key']);
/** Totals of 0 are not compared; without GO the last receipt of a provider counts as cut. */
const END_OF_CLAIMS = new TextEncoder().encode('GO,0,0,99');

/** Kinds that are made of rows or receipts of which each can be imported alone. */
const IN_PIECES: readonly FileKind[] = ['eligibility', 'receipts', 'paper-receipts'];

/** Rows and receipts with an error, as delivered; none of other kinds: those are delivered again as a whole. */
export async function rejectedPieces(
  kind: FileKind,
  content: () => AsyncIterable<Uint8Array>,
  errors: readonly LineError[],
): Promise<Piece[]> {
  const wanted = errors
    .filter(({ line, code }) => line > 0 && !TOLD_BY_THE_REST.has(code))
    .map(({ line }) => line);
  if (wanted.length === 0 || !IN_PIECES.includes(kind)) return [];
  const receipts = kind === 'receipts';
  const collector = new Collector(receipts ? receiptRole() : rowRole, receipts, wanted);
  const lines = new ByteLines(MAX_LINE_BYTES);
  for await (const chunk of content()) for (const line of lines.push(chunk)) collector.take(line);
  for (const line of lines.end()) collector.take(line);
  return collector.finish();
}

const rowRole = ({ number }: ByteLine): Role => (number === 1 ? 'heading' : 'start');

/** @source formats/receipt-uke.md §1: in the insurer form every receipt begins with MN and has its own IR */
function receiptRole(): (line: ByteLine) => Role {
  let managed = false;
  return ({ bytes }) => {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, RECORD_BYTES));
    const record = RECORD.exec(start)?.[1];
    if (record === 'MN') managed = true;
    if (record === undefined) return 'within';
    if (record === 'GO') return 'end';
    if (managed) return record === 'MN' ? 'start' : 'within';
    if (record === 'UK') return 'first-heading';
    return record === 'RE' ? 'start' : 'heading';
  };
}

class Collector {
  readonly #roleOf: (line: ByteLine) => Role;
  readonly #receipts: boolean;
  readonly #wanted: Set<number>;
  #firstHeading: Uint8Array[] = [];
  #heading: Uint8Array[] = [];
  #open:
    | { first: number; last: number; lines: Uint8Array[]; bytes: number; bad: boolean }
    | undefined;
  #pieces: Piece[] = [];

  constructor(roleOf: (line: ByteLine) => Role, receipts: boolean, wanted: readonly number[]) {
    this.#roleOf = roleOf;
    this.#receipts = receipts;
    this.#wanted = new Set(wanted);
  }

  take(line: ByteLine): void {
    const role = this.#roleOf(line);
    if (role !== 'within') this.#close();
    if (role === 'first-heading') this.#firstHeading = [line.bytes];
    if (role === 'first-heading') this.#heading = [];
    if (role === 'heading') this.#heading = [line.bytes];
    if (role === 'start')
      this.#open = { first: line.number, last: line.number, lines: [], bytes: 0, bad: false };
    const open = this.#open;
    if (!open) return;
    open.last = line.number;
    open.bytes += line.bytes.length;
    if (open.bytes <= MAX_PIECE_BYTES) open.lines.push(line.bytes);
    if (this.#wanted.has(line.number)) open.bad = true;
  }

  finish(): Piece[] {
    this.#close();
    return this.#pieces;
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open?.bad || open.bytes > MAX_PIECE_BYTES || this.#pieces.length >= MAX_PIECES) return;
    const heading = [...this.#firstHeading, ...this.#heading];
    const end = this.#receipts && heading.length > 0 ? [END_OF_CLAIMS] : [];
    const lines = [...heading, ...open.lines, ...end];
    const content = Buffer.concat(lines.flatMap((one) => [one, FEED]));
    if (tellsPerson(content)) return;
    this.#pieces.push({
      firstLine: open.first,
      lastLine: open.last,
      shift: open.first - heading.length - 1,
      content: Uint8Array.from(content),
    });
  }
}
