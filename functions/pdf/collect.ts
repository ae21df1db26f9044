import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectNow = runInNewContext('gc') as () => void;

/** A full collection takes a few milliseconds: not after every sheet at a reception. */
const EVERY_SHEETS = 25;

/**
 * Lets go of printed documents. They are native memory behind small objects, so that V8 sees no reason to
 * collect them: without this a sheet leaves 80 KB behind and a list of three thousand rows 250 MB (measured).
 * It runs when the answer is on its way.
 */
export class Collector {
  #sheets = 0;

  /** @param large the document alone is worth a collection */
  printed(large: boolean): void {
    this.#sheets += 1;
    if (!large && this.#sheets < EVERY_SHEETS) return;
    this.#sheets = 0;
    setImmediate(collectNow);
  }
}
