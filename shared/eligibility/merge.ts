import { coverageKeptUntil } from '../ingest/kept.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { canonical, compareText } from './canonical.ts';
import type { Coverage } from './codec.ts';
import type { EligibilityRow, PutRow } from './row.ts';
import { coverageKey, type PersonState, type Stop, type StoredPerson } from './stored.ts';

export type RowOutcome = 'accepted' | 'replaced' | 'unchanged' | 'expired';

/**
 * What is stored of a person after one more row. The result depends only on the set of rows, not on their
 * order: per coverage, per person and per insurer's stop the newest `asOf` wins, and between rows of one day
 * the content decides, always in the same way (a deletion over a coverage, a stop over its lifting).
 *
 * A coverage that ended longer ago than is kept leaves only its key behind, so that an older row cannot bring
 * it back, and tells nothing of the person unless it stops disclosure.
 *
 * @param today decides what is still kept
 * @source product.md §4.1
 */
export function mergeRow(
  state: PersonState,
  row: EligibilityRow,
  today: IsoDate,
): { state: PersonState; outcome: RowOutcome } {
  const key = coverageKey(row);
  const before = state.coverages.get(key);
  const expired = row.action === 'put' && isExpired(row.coverage.validTo, today);
  const delivered = row.action === 'put' && !expired ? toCoverage(row) : tombstone(row);
  const coverage = before && compareCoverages(before, delivered) >= 0 ? before : delivered;
  const describes = row.action === 'put' && (!expired || row.stopped);
  const person = describes ? mergePerson(state.person, row) : state.person;
  if (coverage === before && person === state.person)
    return { state, outcome: expired ? 'expired' : 'unchanged' };
  const coverages =
    coverage === before ? state.coverages : new Map(state.coverages).set(key, coverage);
  const outcome = expired ? 'expired' : before ? 'replaced' : 'accepted';
  return { state: { person, coverages }, outcome };
}

const isExpired = (validTo: IsoDate | undefined, today: IsoDate): boolean =>
  validTo !== undefined && coverageKeptUntil(validTo) < today;

const toCoverage = (row: PutRow): Coverage => ({
  ...row.coverage,
  personId: row.personId,
  asOf: row.asOf,
  insurerNumber: row.insurerNumber,
  validFrom: row.validFrom,
  deleted: false,
});

/** What is left of a deleted coverage: its key and the day; no number, no name. */
const tombstone = ({ personId, asOf, insurerNumber, validFrom }: EligibilityRow): Coverage => ({
  personId,
  asOf,
  insurerNumber,
  insurerName: '',
  number: '',
  relation: 'insured',
  validFrom,
  deleted: true,
});

function compareCoverages(one: Coverage, other: Coverage): number {
  return (
    compareText(one.asOf, other.asOf) ||
    Number(one.deleted) - Number(other.deleted) ||
    compareText(canonical(one), canonical(other))
  );
}

function mergePerson(before: StoredPerson | undefined, row: PutRow): StoredPerson {
  const delivered = toPerson(row);
  if (!before) return delivered;
  const stops = mergeStop(before.stops, row.insurerNumber, {
    asOf: row.asOf,
    stopped: row.stopped,
  });
  const columns = comparePeople(before, delivered) >= 0 ? before : delivered;
  if (columns === before && stops === before.stops) return before;
  return { ...columns, stops, stoppedBy: stoppedBy(stops) };
}

function toPerson(row: PutRow): StoredPerson {
  const stops = { [row.insurerNumber]: { asOf: row.asOf, stopped: row.stopped } };
  return {
    ...row.person,
    personId: row.personId,
    asOf: row.asOf,
    decidedBy: coverageKey(row),
    stops,
    stoppedBy: stoppedBy(stops),
  };
}

/** Rows of one day: the coverage that started last is the person's present one. */
const comparePeople = (one: StoredPerson, other: StoredPerson): number =>
  compareText(one.asOf, other.asOf) ||
  compareText(one.decidedBy, other.decidedBy) ||
  compareText(columnsOf(one), columnsOf(other));

const columnsOf = ({ stops: _, stoppedBy: __, ...columns }: StoredPerson): string =>
  canonical(columns);

type Stops = StoredPerson['stops'];

function mergeStop(stops: Stops, insurerNumber: string, delivered: Stop): Stops {
  const before = stops[insurerNumber];
  const older =
    before &&
    (compareText(before.asOf, delivered.asOf) ||
      Number(before.stopped) - Number(delivered.stopped)) >= 0;
  return older ? stops : { ...stops, [insurerNumber]: delivered };
}

const stoppedBy = (stops: Stops): string[] =>
  Object.keys(stops)
    .filter((insurerNumber) => stops[insurerNumber]?.stopped)
    .sort();
