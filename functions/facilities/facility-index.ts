import { inflateRawSync } from 'node:zlib';
import * as v from 'valibot';
import { Facility, MatchedBy } from '../../shared/facilities/codec.ts';
import type { IsHoliday } from '../../shared/facilities/holidays.ts';
import { Alphabet } from './alphabet.ts';
import { type Bitmap, BitmapPool } from './bitmap.ts';
import { GramReader } from './gram-reader.ts';
import { DETAIL_BLOCK, IndexFacts } from './index-layout.ts';
import { OpeningColumns } from './opening-columns.ts';
import { PointColumns } from './point-columns.ts';
import { PostingReader } from './postings.ts';
import { type ByteSource, type LoadedSections, loadSections } from './section-file.ts';
import { StatusColumns } from './status-columns.ts';

const Display = v.pipe(
  v.tuple([
    v.string(),
    v.string(),
    v.string(),
    v.string(),
    v.string(),
    v.string(),
    v.union([MatchedBy, v.literal('')]),
  ]),
  v.transform(([id, name, kana, address, phone, code, matchedBy]) => ({
    id,
    name,
    kana,
    address,
    phone,
    code,
    matchedBy,
  })),
);
/** Texts of one row; empty where there are none. */
export type DisplayRecord = v.InferOutput<typeof Display>;
const Removed = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    kind: Facility.entries.kind,
    address: v.string(),
    lastEdition: v.string(),
  }),
);
export type Removed = v.InferOutput<typeof Removed>[number];

/** One edition, loaded: everything the search needs in memory, texts for people read row by row. */
export class FacilityIndex {
  readonly facts: IndexFacts;
  readonly rows: number;
  readonly alphabet: Alphabet;
  readonly names: GramReader;
  readonly addresses: GramReader;
  readonly openings: OpeningColumns;
  readonly points: PointColumns;
  readonly municipality: Uint32Array;
  readonly kind: Uint8Array;
  readonly methods: Uint8Array;
  readonly flags: Uint8Array;
  readonly pointSource: Uint8Array;
  readonly operatingFrom: Int32Array;
  readonly statuses: StatusColumns;
  /** Place of each row in the order of names, and the rows in that order. */
  readonly nameOrder: Uint32Array;
  readonly byName: Uint32Array;
  readonly pool: BitmapPool;
  readonly #idOrder: Uint32Array;
  readonly #sections: LoadedSections;
  readonly #lists: PostingReader;
  readonly #displayStarts: Uint32Array;
  readonly #detailStarts: Uint32Array;

  constructor(source: ByteSource, isHoliday: IsHoliday) {
    const sections = loadSections(source);
    this.#sections = sections;
    this.facts = v.parse(IndexFacts, sections.facts);
    const { rows } = this.facts;
    this.rows = rows;
    this.alphabet = new Alphabet(sections.hot('alphabet', 'Uint16Array'));
    this.names = new GramReader('name', this.facts, sections);
    this.addresses = new GramReader('address', this.facts, sections);
    this.openings = new OpeningColumns(sections, isHoliday);
    this.points = new PointColumns(sections);
    this.municipality = sections.hot('municipality', 'Uint32Array');
    this.kind = sections.hot('kind', 'Uint8Array');
    this.methods = sections.hot('methods', 'Uint8Array');
    this.flags = sections.hot('flags', 'Uint8Array');
    this.pointSource = sections.hot('pointSource', 'Uint8Array');
    this.operatingFrom = sections.hot('operatingFrom', 'Int32Array');
    this.statuses = new StatusColumns(this.operatingFrom);
    this.nameOrder = sections.hot('nameOrder', 'Uint32Array');
    this.byName = sections.hot('byName', 'Uint32Array');
    this.pool = new BitmapPool(rows);
    this.#idOrder = sections.hot('idOrder', 'Uint32Array');
    this.#displayStarts = sections.hot('displayStarts', 'Uint32Array');
    this.#detailStarts = sections.hot('detailStarts', 'Uint32Array');
    this.#lists = new PostingReader(
      rows,
      sections.hot('list.packed', 'Uint8Array'),
      sections.hot('list.bitmaps', 'Uint32Array'),
    );
  }

  /** target := target ∨ rows of a list such as `kind:clinic`; an unknown list has none. */
  addList(key: string, target: Bitmap): void {
    const list = Object.hasOwn(this.facts.lists, key) ? this.facts.lists[key] : undefined;
    if (list) this.#lists.add(list[0], list[1], target);
  }

  /** Texts of one row for a list on a page. */
  display(row: number): DisplayRecord {
    const from = this.#displayStarts[row] as number;
    const bytes = this.#sections.cold('display', from, this.#displayStarts[row + 1] as number);
    return v.parse(Display, parseJson(bytes));
  }

  /** Row of an ID, undefined when the edition has none. */
  rowOf(id: string): number | undefined {
    let low = 0;
    let high = this.rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = this.#idOrder[middle] as number;
      const found = this.display(row).id;
      if (found === id) return row;
      if (found < id) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  /** All that is known of one facility. */
  facility(row: number): Facility {
    const block = Math.floor(row / DETAIL_BLOCK);
    return v.parse(Facility, this.#block(block)[row % DETAIL_BLOCK]);
  }

  /** Facilities in rank order, one block at a time: for bulk files and for the next edition. */
  *facilities(wanted: (row: number) => boolean = () => true): Generator<Facility> {
    for (let block = 0; block * DETAIL_BLOCK < this.rows; block += 1) {
      const first = block * DETAIL_BLOCK;
      const last = Math.min(first + DETAIL_BLOCK, this.rows);
      const rows = Array.from({ length: last - first }, (_, n) => first + n).filter(wanted);
      if (rows.length === 0) continue;
      const all = this.#block(block);
      for (const row of rows) yield v.parse(Facility, all[row - first]);
    }
  }

  #block(block: number): unknown[] {
    const from = this.#detailStarts[block] as number;
    const bytes = this.#sections.cold('details', from, this.#detailStarts[block + 1] as number);
    return v.parse(v.array(v.unknown()), parseJson(inflateRawSync(bytes)));
  }

  /** Facilities that an earlier edition had and this one has not. */
  removed(): Removed[] {
    return v.parse(Removed, parseJson(this.#sections.cold('removed', 0, this.facts.removedBytes)));
  }
}

const decoder = new TextDecoder();
const parseJson = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));
