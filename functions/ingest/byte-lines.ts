const FEED = 0x0a;

/** A line without its end, by its number from 1; what is longer than the limit is cut. */
export type ByteLine = { number: number; bytes: Uint8Array };

/** Lines of a stream of bytes, undecoded; only one line is in memory. */
export class ByteLines {
  readonly #maxBytes: number;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #number = 1;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  *push(chunk: Uint8Array): Generator<ByteLine> {
    for (let at = 0; at < chunk.length; ) {
      const feed = chunk.indexOf(FEED, at);
      const end = feed === -1 ? chunk.length : feed;
      const room = this.#maxBytes - this.#length;
      if (room > 0) {
        const piece = chunk.slice(at, Math.min(end, at + room));
        this.#pieces.push(piece);
        this.#length += piece.length;
      }
      if (feed !== -1) yield this.#take();
      at = end + 1;
    }
  }

  /** Call once behind the last piece: a last line without an end. */
  *end(): Generator<ByteLine> {
    if (this.#length > 0) yield this.#take();
  }

  #take(): ByteLine {
    const bytes = Uint8Array.from(Buffer.concat(this.#pieces));
    const number = this.#number;
    this.#pieces = [];
    this.#length = 0;
    this.#number += 1;
    return { number, bytes };
  }
}
