import { deflateRawSync } from 'node:zlib';
import type { Facility } from '../../shared/facilities/codec.ts';
import { FACILITY_KINDS, VERIFICATION_METHODS } from '../../shared/facilities/kinds.ts';
import { hoursStated } from '../../shared/facilities/opening.ts';
import { foldFacilityText } from '../../shared/facilities/search-text.ts';
import { verificationOf } from '../../shared/facilities/verification.ts';
import { Alphabet } from './alphabet.ts';
import { fieldText, writeGrams } from './gram-writer.ts';
import { DETAIL_BLOCK, EDGE, type IndexFacts, POINT_SOURCES, STATUS_DAY } from './index-layout.ts';
import { writeOpenings } from './opening-columns.ts';
import { writePoints } from './point-columns.ts';
import { PostingWriter } from './postings.ts';
import { type Section, writeSections } from './section-file.ts';

/** A facility of an earlier edition that the new one no longer has. */
export type RemovedFacility = Pick<Facility, 'id' | 'name' | 'kind' | 'address'> & {
  /** Last edition that had it. */
  lastEdition: string;
};
export type EditionFacts = Pick<IndexFacts, 'edition' | 'dataOf' | 'counts'>;

/** North to south, hospitals first, then by reading: the order in which pages show equal matches. */
function inRankOrder(facilities: readonly Facility[]): Facility[] {
  const keys = new Map(
    facilities.map((one) => [
      one,
      [
        municipalityNumber(one),
        FACILITY_KINDS.indexOf(one.kind),
        foldFacilityText(one.kana || one.name),
      ] as const,
    ]),
  );
  return facilities.toSorted((a, b) => {
    const [placeA, kindA, nameA] = keys.get(a) ?? [0, 0, ''];
    const [placeB, kindB, nameB] = keys.get(b) ?? [0, 0, ''];
    return placeA - placeB || kindA - kindB || compare(nameA, nameB) || compare(a.id, b.id);
  });
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Facilities of an unknown municipality come first in their prefecture, of an unknown prefecture last. */
const municipalityNumber = (one: Facility): number =>
  Number(one.municipality || `${one.prefecture || '99'}000`);

/** Pieces of the one file that the search and the pages of an edition are read from. */
export function* buildIndex(
  given: readonly Facility[],
  removed: readonly RemovedFacility[],
  facts: EditionFacts,
): Generator<Uint8Array> {
  const facilities = inRankOrder(given);
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
    ...writeGrams('name', fieldText(names, alphabet), characters),
    ...writeGrams('address', fieldText(addresses, alphabet), characters),
    ...writeOpenings(facilities.map(({ opening }) => opening)),
    ...writePoints(
      facilities.map(({ lat, lng }) =>
        lat === undefined || lng === undefined ? undefined : { lat, lng },
      ),
      facilities.map(municipalityNumber),
    ),
    ...columns(facilities),
    'list.packed': lists.packed,
    'list.bitmaps': lists.bitmaps,
    displayStarts: display.starts,
    detailStarts: details.starts,
  };
  const all: IndexFacts = { ...facts, rows, lists: lists.refs, removedBytes: removedBytes.length };
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
  [...chunksOf(facilities, DETAIL_BLOCK)].map((block) => deflateRawSync(encode(block)));

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
  const byName = facilities
    .map((one, row) => ({ row, key: foldFacilityText(one.kana || one.name) }))
    .toSorted((a, b) => compare(a.key, b.key) || a.row - b.row);
  const nameOrder = new Uint32Array(facilities.length);
  byName.forEach(({ row }, order) => {
    nameOrder[row] = order;
  });
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
    nameOrder,
    byName: Uint32Array.from(byName, ({ row }) => row),
    idOrder: Uint32Array.from(ids, ({ row }) => row),
  };
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
