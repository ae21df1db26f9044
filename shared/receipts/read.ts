import type { YearMonth } from '../kernel/dates.ts';
import { type LineHandler, type LineProblem, LineReader } from './bytes.ts';
import type { Receipt } from './codec.ts';
import { EndRecord } from './end-record.ts';
import { type Header, NO_HEADER, readHeader } from './file-header.ts';
import type { Finding } from './finding.ts';
import { Line } from './line.ts';
import { ReceiptGroup } from './receipt-group.ts';
import { type Management, readHead, readManagement } from './receipt-head.ts';
import { type Ignored, RecordCounts, type RecordUse, recordIndex } from './records.ts';

/** What one piece of the file gave. A receipt comes with the piece that holds the start of the next one. */
export type ReadPart = {
  receipts: Receipt[];
  findings: Finding[];
  /** With the last piece: what became of every record of the file. */
  records?: RecordUse[];
};

const LINES_WITHOUT_RECORD = 50;
const RECORD_AT_START = /^(?:[12],\d{1,9},\d{1,9},)?(IR|YK|UK|MN|RE|GO),/;

/**
 * Reads a receipt file of any kind and form, piece by piece. Memory is bounded by one piece and one
 * receipt. Never throws: what is wrong comes as findings.
 */
export class ReceiptReader implements LineHandler {
  readonly #lines = new LineReader(this);
  readonly #line = new Line();
  readonly #end = new EndRecord();
  readonly #counts = new RecordCounts();
  readonly #latestMonth: YearMonth | undefined;
  #receipts: Receipt[] = [];
  #header: Header = NO_HEADER;
  #management: Management | undefined;
  #group: ReceiptGroup | undefined;
  /** Where lines of details belong: `rejected` is a receipt that could not be opened. */
  #place: 'outside' | 'receipt' | 'rejected' = 'outside';
  #known = false;
  #unreadable = false;

  /** @param latestMonth month of the delivery: a later 診療年月 is rejected */
  constructor(latestMonth?: YearMonth) {
    this.#latestMonth = latestMonth;
  }

  push(bytes: Uint8Array): ReadPart {
    this.#lines.push(bytes);
    return this.#take();
  }

  /** Call once behind the last piece: gives the last receipt, and what is wrong with the file as a whole. */
  end(): ReadPart {
    this.#lines.end();
    this.#dropCut();
    this.#close();
    if (this.#lines.lines === 0) this.#line.reportAt(0, '', 'empty-file', 'file');
    else if (!this.#known && !this.#unreadable) this.#giveUp();
    this.#end.finish(this.#line);
    return { ...this.#take(), records: this.#counts.list() };
  }

  /** Lines so far. */
  get lines(): number {
    return this.#lines.lines;
  }

  /** For {@link LineReader} only. */
  problem(number: number, code: LineProblem, start: string): void {
    if (this.#unreadable) return;
    this.#line.skip(number);
    const whole = code === 'encoding-not-supported';
    this.#unreadable = whole;
    const record = RECORD_AT_START.exec(start)?.[1] ?? '';
    this.#line.report(0, code, whole ? 'file' : record === 'RE' ? 'receipt' : 'line');
    if (record !== '') this.#loseHead(record);
  }

  /** What follows an unreadable head is not of the person before it. */
  #loseHead(record: string): void {
    this.#close();
    this.#management = undefined;
    if (record === 'RE') {
      this.#end.receipt();
      this.#place = 'rejected';
    } else if (record !== 'MN' && record !== 'GO') this.#header = NO_HEADER;
  }

  /** For {@link LineReader} only. */
  line(text: string, number: number): void {
    if (this.#unreadable || text === '') return;
    const line = this.#line;
    line.load(text, number);
    const index = recordIndex(line.record);
    if (index === -1) {
      if (!this.#known && number >= LINES_WITHOUT_RECORD) this.#giveUp();
      else line.report(0, 'unknown-record', 'line');
      return;
    }
    this.#known = true;
    this.#counts.count(index, this.#record(line));
  }

  /** @returns why the line was read over, undefined when it was used */
  #record(line: Line): Ignored | undefined {
    switch (line.record) {
      case 'IR':
      case 'YK':
      case 'UK':
        this.#close();
        this.#header = readHeader(line, this.#header);
        this.#end.header(line);
        return undefined;
      case 'MN':
        this.#close();
        this.#management = readManagement(line);
        return undefined;
      case 'RE':
        this.#open();
        return this.#place === 'rejected' ? 'receipt-rejected' : undefined;
      case 'GO':
        this.#close();
        this.#end.read(line);
        return undefined;
      default:
        if (line.record === 'RC') this.#end.claimClosed();
        if (this.#place === 'rejected') return 'receipt-rejected';
        if (this.#place === 'receipt') return this.#group?.read(line);
        line.report(0, 'record-out-of-place', 'line');
        return 'out-of-place';
    }
  }

  #open(): void {
    const further = this.#group?.takes(this.#line) ?? false;
    if (!further) this.#close();
    const head = readHead(this.#line, this.#header, this.#management, this.#latestMonth);
    if (!further) this.#management = undefined;
    this.#end.receipt();
    this.#place = head ? 'receipt' : 'rejected';
    if (head && further) this.#group?.add(head, this.#line);
    else if (head) this.#group = new ReceiptGroup(head, this.#line);
  }

  #close(): void {
    for (const receipt of this.#group?.finish() ?? []) {
      this.#receipts.push(receipt);
      this.#end.points(receipt);
    }
    this.#group = undefined;
    this.#place = 'outside';
  }

  /** Half a receipt is no receipt: it could win against the whole one. */
  #dropCut(): void {
    const last = this.#group;
    if (!last || !this.#end.cutsLast(last.form, this.#line, this.#lines.lastLineEnded)) return;
    this.#line.reportAt(last.line, 'RE', 'truncated-file', 'receipt');
    this.#group = undefined;
  }

  #giveUp(): void {
    this.#unreadable = true;
    this.#line.reportAt(0, '', 'not-a-receipt-file', 'file');
  }

  #take(): ReadPart {
    const receipts = this.#receipts;
    this.#receipts = [];
    return { receipts, findings: this.#line.takeFindings() };
  }
}

/** A whole file that is already in memory. */
export function readReceiptFile(bytes: Uint8Array, latestMonth?: YearMonth): ReadPart {
  const reader = new ReceiptReader(latestMonth);
  const parts = [reader.push(bytes), reader.end()];
  return {
    receipts: parts.flatMap((part) => part.receipts),
    findings: parts.flatMap((part) => part.findings),
    records: parts.flatMap((part) => part.records ?? []),
  };
}

/** Any stream of bytes, with constant memory. */
export async function* readReceipts(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  latestMonth?: YearMonth,
): AsyncGenerator<ReadPart> {
  const reader = new ReceiptReader(latestMonth);
  for await (const chunk of chunks) yield reader.push(chunk);
  yield reader.end();
}
