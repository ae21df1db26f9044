import { deflateRawSync } from 'node:zlib';
import type { Facility } from '../../shared/facilities/codec.ts';
import { FACILITY_KINDS, VERIFICATION_METHODS } from '../../shared/facilities/kinds.ts';
import { hoursStated } from '../../shared/facilities/opening.ts';
import { foldFacilityText } from '../../shared/facilities/search-text.ts';
import { verificationOf } from '../../shared/facilities/verification.ts';
import { Alphabet } from './alphabet.ts';
import { COMPARE_AT_MOST } from './gram-corrections.ts';
import { fieldText, writeGrams } from './gram-writer.ts';
import { DETAIL_BLOCK, EDGE, type IndexFacts, POINT_SOURCES, STATUS_DAY } from './index-layout.ts';
import { writeOpenings } from './opening-writer.ts';
import { writePoints } from './point-columns.ts';
import { PostingWriter } from './postings.ts';
import { type Section, writeSections } from './section-file.ts';

/** A facility of an earlier edition that the new one no longer has. */
export type RemovedFacility = Pick<Facility, 'id' | 'name' | 'kind' | 'address'> & {
  /** Last edition that had it. */
  lastEdition: string;
};
export type EditionFacts = Pick<IndexFacts, 'edition' | 'dataOf' | 'counts'>;

type Ranked = { facility: Facility; reading: string };

/** North to south, hospitals first, then by reading: the order in which pages show equal matches. */
function inRankOrder(facilities: readonly Facility[]): Ranked[] {
  const keyed = facilities.map((facility) => ({
    facility,
    reading: foldFacilityText(facility.kana || facility.name),
    place: municipalityNumber(facility),
    kind: FACILITY_KINDS.indexOf(facility.kind),
  }));
  return keyed.sort(
    (a, b) =>
      a.place - b.place ||
      a.kind - b.kind ||
      compare(a.reading, b.reading) ||
      compare(a.facility.id, b.facility.id),
  );
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Facilities of an unknown municipality come first in their prefecture, of an unknown prefecture last. */
const municipalityNumber = (one: Facility): number =>
  Number(one.municipality || `${one.prefecture || '99'}000`);

/**
 * Pieces of the one file that the search and the pages of an edition are read from.
 * @param compareAtMost  smaller in tests, so that few rows need what otherwise many do
 */
export function* buildIndex(
  given: readonly Facility[],
  removed: readonly RemovedFacility[],
  facts: EditionFacts,
  compareAtMost = COMPARE_AT_MOST,
): Generator<Uint8Array> {
  const ranked = inRankOrder(given);
  const facilities = ranked.map(({ facility }) => facility);
  const rows = facilities.length;
  const names = facilities.map(nameText);
  const addresses = facilities.map(({ address }) => foldFacilityText(address));
  const alphabet = Alphabet.of([...names, ...addresses]);
  const characters = alphabet.units.length;
  const lists = writeLists(facilities);
  const display = packed(facilities.map(displayRecord));
  const details = packed(detailBlocks(facilities));
  const removedBytes = encode(removed);
  const hot: Record<string, Section> = {
    alphabet: alphabet.units,
    ...writeGrams('name', fieldText(names, alphabet), characters, compareAtMost),
    ...writeGrams('address', fieldText(addresses, alphabet), characters, compareAtMost),
    ...writeOpenings(facilities.map(({ opening }) => opening)),
    ...writePoints(
      facilities.map(({ lat, lng }) =>
        lat === undefined || lng === undefined ? undefined : { lat, lng },
      ),
      facilities.map(municipalityNumber),
    ),
    ...columns(facilities),
    ...nameColumns(ranked),
    'list.packed': lists.packed,
    'list.bitmaps': lists.bitmaps,
    displayStarts: display.starts,
    detailStarts: details.starts,
  };
  const all: IndexFacts = {
    ...facts,
    rows,
    compareAtMost,
    lists: lists.refs,
    removedBytes: removedBytes.length,
  };
  yield* writeSections(all, hot, {
    display: display.bytes,
    details: details.bytes,
    removed: removedBytes,
  });
}

/** Name, reading and short name between edge marks, so that whole names and beginnings can be asked for. */
function nameText({ name, kana, alias }: Facility): string {
  const texts = [name, kana, alias].map(foldFacilityText);
  const [first = ''] = texts;
  const others = texts.slice(1).filter((text) => text !== '' && !first.includes(text));
  return `${EDGE}${[first, ...others].join(EDGE)}${EDGE}`;
}

const displayRecord = ({ id, name, kana, address, participation }: Facility): Uint8Array =>
  encode([
    id,
    name,
    kana,
    address,
    participation?.phone ?? '',
    participation?.code ?? '',
    participation?.matchedBy ?? '',
  ]);

function* chunksOf<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
const detailBlocks = (facilities: readonly Facility[]): Uint8Array[] =>
  [...chunksOf(facilities, DETAIL_BLOCK)].map((block) =>
    deflateRawSync(encode(block), { level: 3 }),
  );

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function packed(pieces: readonly Uint8Array[]): { starts: Uint32Array; bytes: Uint8Array } {
  const starts = new Uint32Array(pieces.length + 1);
  pieces.forEach((piece, index) => {
    starts[index + 1] = (starts[index] as number) + piece.length;
  });
  const bytes = new Uint8Array(starts[pieces.length] as number);
  pieces.forEach((piece, index) => {
    bytes.set(piece, starts[index]);
  });
  return { starts, bytes };
}

function columns(facilities: readonly Facility[]): Record<string, Section> {
  const verifications = facilities.map((one) => verificationOf(one.kind, one.participation));
  const ids = facilities
    .map(({ id }, row) => ({ id, row }))
    .toSorted((a, b) => compare(a.id, b.id));
  return {
    municipality: Uint32Array.from(facilities, municipalityNumber),
    kind: Uint8Array.from(facilities, (one) => FACILITY_KINDS.indexOf(one.kind)),
    methods: Uint8Array.from(verifications, ({ methods, source }) =>
      methods.reduce(
        (bits, method) => bits | (1 << VERIFICATION_METHODS.indexOf(method)),
        source === 'delivered' ? 8 : 0,
      ),
    ),
    flags: Uint8Array.from(
      facilities,
      (one) =>
        (one.opening.caution ? 1 : 0) |
        (hoursStated(one.opening) ? 2 : 0) |
        (one.participation?.smartphone === undefined ? 0 : one.participation.smartphone ? 8 : 4),
    ),
    pointSource: Uint8Array.from(facilities, (one) => POINT_SOURCES.indexOf(one.pointSource)),
    operatingFrom: Int32Array.from(facilities, ({ participation }) =>
      participation ? STATUS_DAY.of(participation.operatingFrom) : STATUS_DAY.UNLISTED,
    ),
    idOrder: Uint32Array.from(ids, ({ row }) => row),
  };
}

/** Place of each row in the order of readings, and the rows in that order. */
function nameColumns(ranked: readonly Ranked[]): Record<string, Section> {
  const byName = Uint32Array.from(
    ranked
      .map(({ reading }, row) => ({ reading, row }))
      .sort((a, b) => compare(a.reading, b.reading) || a.row - b.row),
    ({ row }) => row,
  );
  const nameOrder = new Uint32Array(byName.length);
  byName.forEach((row, order) => {
    nameOrder[row] = order;
  });
  return { nameOrder, byName };
}

/** Rows per kind, method and department, for the filters. */
function writeLists(facilities: readonly Facility[]) {
  const rows = new Map<string, number[]>();
  facilities.forEach((one, row) => {
    const keys = new Set([`kind:${one.kind}`]);
    for (const method of verificationOf(one.kind, one.participation).methods)
      keys.add(`method:${method}`);
    if (one.participation?.smartphone) keys.add('smartphone');
    for (const { code } of one.departments) {
      if (code === '') continue;
      keys.add(`department:${code}`);
      keys.add(`department:${code.slice(0, 2)}`);
    }
    for (const key of keys) {
      const list = rows.get(key);
      if (list) list.push(row);
      else rows.set(key, [row]);
    }
  });
  const postings = new PostingWriter(facilities.length);
  const refs = Object.fromEntries(
    [...rows].map(([key, list]) => [key, [postings.add(list), list.length] as [number, number]]),
  );
  return { refs, packed: postings.packed(), bitmaps: postings.bitmaps() };
}
