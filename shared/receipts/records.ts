/**
 * Record ids (レコード識別情報) of all four kinds and of the insurer form.
 * @source formats/receipt-uke.md §1–§4
 */
const IDS = [
  'IR YK UK MN RE HO KO SN JD MF GR SY SI IY TO CO SJ TI TR TS GO',
  'BU SB KK SK GA HH GT CD',
  'HS SS',
  'SH CZ KI TK ST',
  'JY EX RC ON KH MD RO HI HR',
].flatMap((ids) => ids.split(' '));

const INDEX = new Map(IDS.map((id, at) => [id, at]));

/** @returns -1 for an id that no kind has */
export const recordIndex = (id: string): number => INDEX.get(id) ?? -1;

/** Why a line of a known record was read over. */
export type Ignored =
  /** Outside of every receipt, or of the group it would belong to. */
  | 'out-of-place'
  /** Its receipt could not be opened. */
  | 'receipt-rejected'
  | 'receipt-too-long'
  /** Of an organ donor (TI, TR, TS and what follows): not this person's. */
  | 'organ-donor'
  /** Put in by the review body instead of a claimed line; the totals after assessment are used. */
  | 'review'
  /** EX, RC and others: meant for the review body alone. */
  | 'opaque'
  /** Teeth (HS), details of flat rates (KK, SK, GA, HH), split fees (ST), text (TK): shown nowhere. */
  | 'not-needed';

/** What became of the lines of one record id in a file. */
export type RecordUse = {
  record: string;
  seen: number;
  used: number;
  ignored: Partial<Record<Ignored, number>>;
};

/** Counts lines by record id. */
export class RecordCounts {
  readonly #seen = new Uint32Array(IDS.length);
  readonly #ignored = new Map<number, Partial<Record<Ignored, number>>>();

  /** @param index from {@link recordIndex} */
  count(index: number, ignored: Ignored | undefined): void {
    this.#seen[index] = (this.#seen[index] ?? 0) + 1;
    if (ignored === undefined) return;
    const reasons = this.#ignored.get(index) ?? {};
    reasons[ignored] = (reasons[ignored] ?? 0) + 1;
    this.#ignored.set(index, reasons);
  }

  /** Records that occurred, in the order of the specification. */
  list(): RecordUse[] {
    return IDS.flatMap((record, index) => {
      const seen = this.#seen[index] ?? 0;
      if (seen === 0) return [];
      const ignored = this.#ignored.get(index) ?? {};
      const unused = Object.values(ignored).reduce((sum, count) => sum + count, 0);
      return [{ record, seen, used: seen - unused, ignored }];
    });
  }
}
