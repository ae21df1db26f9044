import type { Border, BorderFinder } from './borders.ts';

/** Line numbers of a review body stand before the record in the insurer form. */
const PREFIX = /^(?:[12],\d{1,9},\d{1,9},)?/;
const RECORD_BYTES = 40; // enough for prefix and record
const HEADERS = new Set(['IR', 'YK', 'UK']);
/** 総括区分 in RE: 2 and 3 are parts of the DPC claim before them. */
const PART_FIELD = 19;
const PARTS = new Set(['2', '3']);
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const NOTHING = Buffer.alloc(0);

type Place = { at: number; number: number; context: Uint8Array<ArrayBuffer> };

/**
 * A receipt file may be cut before a claim: before the header lines that stand directly before its RE, else
 * before RE itself, then with the header in force as context. @source formats/receipt-uke.md §2, §4
 */
export class ReceiptBorders implements BorderFinder {
  /** The last header and, in 歯科, the UK with the name that IR does not repeat. */
  #uk = NOTHING;
  #header = NOTHING;
  #mark = NOTHING;
  /** Where the header lines began that nothing but RE can follow. */
  #run: Place | undefined;

  line(line: Buffer, at: number, number: number, wanted: boolean): Border | undefined {
    if (number === 1 && line.subarray(0, 3).equals(MARK)) this.#mark = MARK;
    const record = recordOf(line);
    const header = HEADERS.has(record);
    if (header || record === 'MN') this.#run ??= this.#place(at, number);
    if (header) this.#enter(record, line);
    else if (record !== 'MN') {
      const place = this.#run ?? this.#place(at, number);
      this.#run = undefined;
      if (wanted && record === 'RE' && place.at > 0 && !isPart(line))
        return { from: place.at, linesBefore: place.number - 1, context: place.context };
    }
    return undefined;
  }

  #place(at: number, number: number): Place {
    return { at, number, context: Buffer.concat([this.#mark, this.#uk, this.#header]) };
  }

  #enter(record: string, line: Buffer): void {
    if (record === 'UK') this.#uk = copyOf(line);
    else if (record === 'YK' || fieldOf(line, 4) !== '3') this.#uk = NOTHING;
    this.#header = record === 'UK' ? NOTHING : copyOf(line);
  }
}

/** The line outlives the piece that it came in. */
const copyOf = (line: Buffer): Buffer<ArrayBuffer> => {
  const text = withoutMarks(line);
  return Buffer.from(text.endsWith('\n') ? text : `${text}\n`, 'latin1');
};

const EOF = 0x1a;

/** End-of-file bytes of joined files and a byte order mark stand before a record. */
function withoutMarks(line: Buffer): string {
  let at = 0;
  while (line[at] === EOF || line.subarray(at, at + MARK.length).equals(MARK))
    at += line[at] === EOF ? 1 : MARK.length;
  return line.toString('latin1', at);
}

const recordOf = (line: Buffer): string => {
  const start = withoutMarks(line.subarray(0, RECORD_BYTES)).replace(PREFIX, '');
  return start[2] === ',' ? start.slice(0, 2) : '';
};

/** No byte of a character in Shift_JIS or UTF-8 is a comma. @param number from 1, the record itself */
const fieldOf = (line: Buffer, number: number): string =>
  withoutMarks(line)
    .replace(PREFIX, '')
    .split(',', number)
    .at(number - 1)
    ?.trim() ?? '';

const isPart = (line: Buffer): boolean => PARTS.has(fieldOf(line, PART_FIELD));
