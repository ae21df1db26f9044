import { MAX_LINE_BYTES } from './borders.ts';

const FEED = 0x0a;

type TakeLine = (line: Buffer, at: number, number: number) => void;

/** Bytes to lines with their place in the file, piece by piece; nothing is decoded. Memory: one line. */
export class FileLines {
  readonly #take: TakeLine;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  /** Where the line begins whose end has not come. */
  #start = 0;
  #bytes = 0;
  #lines = 0;

  constructor(take: TakeLine) {
    this.#take = take;
  }

  get bytes(): number {
    return this.#bytes;
  }
  /** A line that the file did not end counts too. */
  get lines(): number {
    return this.#lines;
  }

  push(bytes: Uint8Array): void {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    for (let feed = chunk.indexOf(FEED); feed !== -1; feed = chunk.indexOf(FEED, at)) {
      this.#end(chunk.subarray(at, feed + 1), this.#bytes + feed + 1);
      at = feed + 1;
    }
    if (at < chunk.length) this.#keep(chunk.subarray(at));
    this.#bytes += chunk.length;
  }

  end(): void {
    if (this.#bytes > this.#start) this.#end(Buffer.alloc(0), this.#bytes);
  }

  #end(rest: Buffer, next: number): void {
    const line = this.#keptBytes === 0 ? rest : Buffer.concat([...this.#kept, rest]);
    this.#lines += 1;
    this.#take(line, this.#start, this.#lines);
    this.#start = next;
    this.#kept = [];
    this.#keptBytes = 0;
  }

  #keep(bytes: Buffer): void {
    if (this.#keptBytes > MAX_LINE_BYTES) return;
    this.#kept.push(Buffer.from(bytes)); // a copy: whoever gave the piece may use its memory again
    this.#keptBytes += bytes.length;
  }
}
