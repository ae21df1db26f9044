import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from './section-file.ts';

/** A file on local disk that stays open: replacing its directory entry does not disturb readers. */
export class FileSource implements ByteSource {
  readonly bytes: number;
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.bytes = fstatSync(this.#file).size;
  }

  read(offset: number, target: Uint8Array): void {
    let done = 0;
    while (done < target.length) {
      const read = readSync(this.#file, target, done, target.length - done, offset + done);
      if (read === 0) throw new RangeError('the file ends before the piece');
      done += read;
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}
