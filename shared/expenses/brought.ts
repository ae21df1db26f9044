import * as v from 'valibot';
import { IsoDate, YearMonth } from '../kernel/dates.ts';
import { foldForSearch } from '../kernel/text.ts';
import type { DeliveredRow } from './delivered-rows.ts';

const Amount = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One row of a brought file, in the order of the file. */
export const BroughtRow = v.object({
  careMonth: YearMonth,
  category: v.string(),
  facilityName: v.string(),
  days: v.optional(Amount),
  total: Amount,
  insurer: Amount,
  otherPublic: Amount,
  patient: Amount,
});
export type BroughtRow = v.InferOutput<typeof BroughtRow>;

/** What is stored of one brought 医療費通知情報 CSV. `id` is made of its content. */
export const StoredBrought = v.object({
  id: v.string(),
  holderName: v.string(),
  own: v.boolean(),
  createdOn: v.optional(IsoDate),
  until: v.optional(YearMonth),
  broughtOn: IsoDate,
  rejected: Amount,
  totalsDiffer: v.boolean(),
  rows: v.array(BroughtRow),
});
export type StoredBrought = v.InferOutput<typeof StoredBrought>;

export type PlacedRow = BroughtRow & {
  id: string;
  patientName: string | undefined;
  sameAs: { id: string; amountsDiffer: boolean } | undefined;
};

type Known = Pick<
  DeliveredRow,
  'id' | 'careMonth' | 'category' | 'facilityName' | 'total' | 'insurer' | 'otherPublic' | 'patient'
>;

const place = (row: Omit<Known, 'id'>) =>
  [row.careMonth, row.category, foldForSearch(row.facilityName)].join('\n');
const exact = (row: Omit<Known, 'id'>) =>
  [place(row), row.total, row.insurer, row.otherPublic, row.patient].join('\n');

/**
 * Rows of brought files, each with the delivered row (or the row of an earlier file of the same holder) that
 * tells the same: equal month, 診療区分, institution and amounts; then equal in all but the amounts. A row
 * takes part in one such pair only, so two visits that look alike stay two.
 */
export function placeBrought(
  files: readonly StoredBrought[],
  delivered: readonly DeliveredRow[],
): PlacedRow[] {
  const placed: PlacedRow[] = [];
  const earlier = new Map<string, Known[]>();
  for (const file of files) {
    const holder = file.own ? '' : file.holderName;
    const known = earlier.get(holder) ?? (file.own ? [...delivered] : []);
    const rows = matched(file, known);
    placed.push(...rows);
    earlier.set(holder, [...known, ...rows.filter(({ sameAs }) => !sameAs)]);
  }
  return placed;
}

function matched(file: StoredBrought, known: readonly Known[]): PlacedRow[] {
  const [byExact, byPlace] = [new Pool(known, exact), new Pool(known, place)];
  const taken = new Set<string>();
  const rows = file.rows.map(
    (row, index): PlacedRow => ({
      ...row,
      id: `${row.careMonth}.b${file.id}-${index}`,
      patientName: file.own ? undefined : file.holderName,
      sameAs: undefined,
    }),
  );
  for (const [pool, keyOf, amountsDiffer] of [
    [byExact, exact, false],
    [byPlace, place, true],
  ] as const)
    for (const row of rows) {
      const same = row.sameAs ? undefined : pool.take(keyOf(row), taken);
      if (same) row.sameAs = { id: same.id, amountsDiffer };
    }
  return rows;
}

/** Known rows by key; each is given out once. */
class Pool {
  readonly #rows = new Map<string, Known[]>();

  constructor(known: readonly Known[], keyOf: (row: Known) => string) {
    for (const row of known) {
      const key = keyOf(row);
      const others = this.#rows.get(key);
      if (others) others.push(row);
      else this.#rows.set(key, [row]);
    }
  }

  take(key: string, taken: Set<string>): Known | undefined {
    const rows = this.#rows.get(key) ?? [];
    for (let row = rows.shift(); row; row = rows.shift())
      if (!taken.has(row.id)) {
        taken.add(row.id);
        return row;
      }
    return undefined;
  }
}
