import { DatabaseSync } from 'node:sqlite';
import type { Facility } from '../../shared/facilities/codec.ts';
import { foldFacilityText, searchWords } from '../../shared/facilities/search-text.ts';

/** Fewer characters than a trigram: FTS5 cannot help, the texts are scanned. */
const SHORT = 3;

type PeerRow = Pick<Facility, 'name' | 'kana' | 'address' | 'kind' | 'lat' | 'lng'>;

/** The same texts in SQLite: FTS5 with trigrams, a scan for short words, names first. */
export class SqlitePeer {
  readonly #database = new DatabaseSync(':memory:');

  constructor(facilities: Iterable<PeerRow>) {
    this.#database.exec(
      "CREATE VIRTUAL TABLE f USING fts5(name, address, lat UNINDEXED, lng UNINDEXED, kind UNINDEXED, tokenize='trigram')",
    );
    this.#database.exec('BEGIN');
    const insert = this.#database.prepare(
      'INSERT INTO f(name, address, lat, lng, kind) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { name, kana, address, lat, lng, kind } of facilities)
      insert.run(
        foldFacilityText(`${name} ${kana}`),
        foldFacilityText(address),
        lat ?? null,
        lng ?? null,
        kind,
      );
    this.#database.exec('COMMIT');
  }

  /** First page, names before addresses. */
  firstPage(q: string, near?: { lat: number; lng: number }, kind?: string): unknown[] {
    const words = searchWords(q);
    const long = words.filter((word) => [...word].length >= SHORT);
    const short = words.filter((word) => [...word].length < SHORT);
    const where: string[] = [];
    const values: (string | number)[] = [];
    if (long.length > 0) {
      where.push('f MATCH ?');
      values.push(long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND '));
    }
    for (const word of short) {
      where.push('(instr(name, ?) > 0 OR instr(address, ?) > 0)');
      values.push(word, word);
    }
    if (kind) {
      where.push('kind = ?');
      values.push(kind);
    }
    const order: string[] = [];
    for (const word of near ? [] : words) {
      order.push('instr(name, ?) = 0');
      values.push(word);
    }
    if (near) {
      order.push('(lat - ?) * (lat - ?) + (lng - ?) * (lng - ?) * 0.66');
      values.push(near.lat, near.lat, near.lng, near.lng);
    }
    const sql = `SELECT rowid, name FROM f ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
      ORDER BY ${[...order, 'rowid'].join(', ')} LIMIT 20`;
    return this.#database.prepare(sql).all(...values);
  }

  close(): void {
    this.#database.close();
  }
}
