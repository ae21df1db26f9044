/** A row and what it is ordered by; equal keys are ordered by row. */
export type Keyed = { key: number; row: number };

const later = (a: Keyed, b: Keyed): boolean => a.key > b.key || (a.key === b.key && a.row > b.row);

/** Keeps the `limit` first of all rows that are offered, behind a given place. */
export class FirstRows {
  /** Key of the last one kept, once there are enough: anything above it is out. */
  worst = Infinity;
  readonly #heap: Keyed[] = []; // the last one on top
  readonly #limit: number;
  readonly #after: Keyed;

  constructor(limit: number, after: Keyed = { key: -Infinity, row: -1 }) {
    this.#limit = limit;
    this.#after = after;
  }

  offer(key: number, row: number): void {
    const one = { key, row };
    if (!later(one, this.#after)) return;
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push(one);
      this.#up();
    } else if (later(heap[0] as Keyed, one)) {
      heap[0] = one;
      this.#down();
    }
    if (heap.length === this.#limit) this.worst = (heap[0] as Keyed).key;
  }

  sorted(): Keyed[] {
    return this.#heap.toSorted((a, b) => (later(a, b) ? 1 : -1));
  }

  #up(): void {
    const heap = this.#heap;
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      const [a, b] = [heap[at] as Keyed, heap[parent] as Keyed];
      if (!later(a, b)) return;
      heap[at] = b;
      heap[parent] = a;
      at = parent;
    }
  }

  #down(): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && later(heap[child + 1] as Keyed, heap[child] as Keyed))
        child += 1;
      const [a, b] = [heap[at] as Keyed, heap[child] as Keyed];
      if (!later(b, a)) return;
      heap[at] = b;
      heap[child] = a;
      at = child;
    }
  }
}
