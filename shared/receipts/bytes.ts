import { type Charset, CharsetDecoder } from './charset.ts';
import { GrowingBytes } from './growing-bytes.ts';

/** Receives the lines of a file one by one, in order; every physical line comes exactly once. */
export type LineHandler = {
  line(text: string, number: number): void;
  /** @param start the first characters of the line, as far as they are ASCII */
  problem(number: number, code: LineProblem, start: string): void;
};

export type LineProblem = 'line-too-long' | 'wrong-encoding' | 'encoding-not-supported';

/** Characters; the longest lines of real files (EX of a review body) have about two thousand. */
const MAX_LINE_LENGTH = 65_536;
const MAX_BYTES_PER_CHARACTER = 4;
const SLICE_BYTES = 1_048_576;
const LF = 0x0a;
const CR = 0x0d;
const EOF = 0x1a;
/** Of no character's bytes in Shift_JIS or UTF-8. */
const ESC = 0x1b;
const START_LENGTH = 32;

/**
 * Bytes to lines, chunk by chunk, for delivered files without quoted line breaks (receipts, masters).
 * LF or CRLF; the EOF byte 0x1A goes before decoding, which would change it. Memory is bounded by one
 * slice and one line whatever the file holds: a longer line is reported and skipped, not kept.
 */
export class LineReader {
  readonly #handler: LineHandler;
  readonly #maxLength: number;
  readonly #decoder = new CharsetDecoder();
  readonly #unfinished = new GrowingBytes();
  #number = 0;
  #state: 'start' | 'lines' | 'skipping' | 'stopped' = 'start';
  #lastByte = LF;

  constructor(handler: LineHandler, maxLength: number = MAX_LINE_LENGTH) {
    this.#handler = handler;
    this.#maxLength = maxLength;
  }

  /** Lines so far. */
  get lines(): number {
    return this.#number;
  }

  get charset(): Charset | undefined {
    return this.#decoder.charset;
  }

  /** False when the bytes so far stop within a line: neither a line break nor the EOF byte is last. */
  get lastLineEnded(): boolean {
    return this.#lastByte === LF || this.#lastByte === EOF;
  }

  push(chunk: Uint8Array): void {
    this.#lastByte = chunk.at(-1) ?? this.#lastByte;
    for (let at = 0; at < chunk.length; at += SLICE_BYTES)
      this.#slice(chunk.subarray(at, at + SLICE_BYTES));
  }

  /** Call once behind the last chunk. */
  end(): void {
    if (this.#unfinished.length > 0) this.#block(this.#unfinished.take());
  }

  #slice(slice: Uint8Array): void {
    if (this.#state === 'stopped') return;
    let bytes = withoutEof(slice);
    if (this.#state === 'skipping') {
      const end = bytes.indexOf(LF);
      if (end === -1) return;
      this.#state = 'lines';
      bytes = bytes.subarray(end + 1);
    }
    const end = bytes.lastIndexOf(LF) + 1;
    if (end > 0 && this.#unfinished.length > 0) {
      this.#unfinished.append(bytes.subarray(0, end));
      this.#block(this.#unfinished.take());
    } else if (end > 0) this.#block(bytes.subarray(0, end));
    this.#keep(bytes.subarray(end));
  }

  #keep(bytes: Uint8Array): void {
    this.#unfinished.append(bytes);
    if (this.#unfinished.length <= this.#maxLength * MAX_BYTES_PER_CHARACTER) return;
    const start = asciiStart(this.#unfinished.take());
    this.#state = 'skipping';
    this.#number += 1;
    this.#handler.problem(this.#number, 'line-too-long', start);
  }

  /** @param block whole lines; only the last one of the file can lack its line feed */
  #block(block: Uint8Array): void {
    let bytes = block;
    if (this.#state === 'start') {
      this.#state = 'lines';
      const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
      if (mark === 0xfffe || mark === 0xfeff) {
        this.#state = 'stopped';
        this.#handler.problem(1, 'encoding-not-supported', '');
        return;
      }
      if (mark === 0xefbb && bytes[2] === 0xbf) {
        this.#decoder.declare('utf-8');
        bytes = bytes.subarray(3);
      }
    }
    const text = this.#decoder.decode(bytes);
    if (text === undefined) this.#lineByLine(bytes);
    else this.#lines(text, bytes);
  }

  #lines(text: string, bytes: Uint8Array): void {
    const escaped = bytes.includes(ESC); // in the text the same search takes half of all the time
    for (let at = 0; at < text.length; ) {
      const feed = text.indexOf('\n', at);
      const next = feed === -1 ? text.length : feed;
      const end = next > at && text.charCodeAt(next - 1) === CR ? next - 1 : next;
      this.#number += 1;
      const tooLong = end - at > this.#maxLength ? 'line-too-long' : undefined;
      // ISO-2022-JP is ASCII byte by byte: its escapes tell it.
      const foreign =
        escaped && text.slice(at, end).includes('\u001b') ? 'wrong-encoding' : undefined;
      const code = tooLong ?? foreign;
      if (code) this.#handler.problem(this.#number, code, text.slice(at, at + START_LENGTH));
      else this.#handler.line(text.slice(at, end), this.#number);
      at = next + 1;
    }
  }

  /** Only for a block with a damaged line: the others are kept. */
  #lineByLine(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const feed = bytes.indexOf(LF, at);
      const next = feed === -1 ? bytes.length : feed + 1;
      const line = bytes.subarray(at, next);
      const text = this.#decoder.decode(line);
      if (text !== undefined) this.#lines(text, line);
      else {
        this.#number += 1;
        this.#handler.problem(this.#number, 'wrong-encoding', asciiStart(line));
      }
      at = next;
    }
  }
}

const asciiStart = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, START_LENGTH));

/** Copies what stands between the EOF bytes: a filter per byte would halve the speed of joined files. */
function withoutEof(slice: Uint8Array): Uint8Array {
  if (!slice.includes(EOF)) return slice;
  const kept = new Uint8Array(slice.length);
  let length = 0;
  for (let at = 0; at < slice.length; ) {
    const found = slice.indexOf(EOF, at);
    const end = found === -1 ? slice.length : found;
    kept.set(slice.subarray(at, end), length);
    length += end - at;
    at = end + 1;
  }
  return kept.subarray(0, length);
}
