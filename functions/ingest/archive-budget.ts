import { Unreadable } from '../../shared/ingest/unreadable.ts';
import type { ExpansionLimits } from './expand.ts';

/**
 * What all entries of one archive may become together: thousands of entries, each within the limits of one,
 * are a bomb as well. An entry is counted once, however often it is read.
 */
export class ArchiveBudget {
  readonly #archiveBytes: number;
  readonly #limits: ExpansionLimits;
  readonly #largest = new Map<number, number>();
  #given = 0;

  constructor(archiveBytes: number, limits: ExpansionLimits) {
    this.#archiveBytes = archiveBytes;
    this.#limits = limits;
  }

  /**
   * @param entry  number of the entry
   * @param given  bytes of it so far, from its start
   * @throws Unreadable
   */
  take(entry: number, given: number): void {
    const before = this.#largest.get(entry) ?? 0;
    if (given <= before) return;
    this.#largest.set(entry, given);
    this.#given += given - before;
    const { maxBytes, maxRatio, freeBytes } = this.#limits;
    const tooDense = this.#given > freeBytes && this.#given > this.#archiveBytes * maxRatio;
    if (this.#given > maxBytes || tooDense) throw new Unreadable('expands-too-much');
  }
}
