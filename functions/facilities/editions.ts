import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import * as v from 'valibot';
import type { IsHoliday } from '../../shared/facilities/holidays.ts';
import type { CountryFormat } from './country-files.ts';
import { FacilityIndex } from './facility-index.ts';
import { FileSource } from './file-source.ts';

/** The pointer that readers follow; replaced in one step when an edition is complete. */
export const CurrentEdition = v.object({
  edition: v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,60}$/)),
  previous: v.nullable(v.string()),
});
export type CurrentEdition = v.InferOutput<typeof CurrentEdition>;

/** Where editions live: a folder here, a bucket with the same names in AWS. */
export interface EditionStore {
  current(): Promise<CurrentEdition | undefined>;
  /** Writes a complete file under the edition's own name; readers do not see it yet. */
  write(edition: string, pieces: Iterable<Uint8Array>): Promise<void>;
  writeReport(edition: string, report: unknown): Promise<void>;
  /** Writes the country as a file beside the edition, compressed with gzip. */
  writeCountry(edition: string, format: CountryFormat, text: Iterable<string>): Promise<void>;
  /** Where to get it: the bytes, or an address that is good for some minutes. */
  country(edition: string, format: CountryFormat): Promise<CountryFile | undefined>;
  /** Makes the edition the one that is read. The one before it is kept, older ones go. */
  publish(edition: string): Promise<void>;
  open(edition: string, isHoliday: IsHoliday): FacilityIndex;
}

export type CountryFile = { bytes: ReadableStream } | { address: string };

/** What requests need of it. */
export type EditionReader = Pick<EditionStore, 'current' | 'open' | 'country'>;

export const POINTER = 'current.json';
export const fileOf = (edition: string) => `${edition}.index`;
export const countryFileOf = (edition: string, format: CountryFormat) =>
  `${edition}.country.${format}.gz`;

/** Editions as files of one folder on a local disk. */
export const folderEditions = (folder: string): EditionStore => ({
  async current() {
    const text = await readFile(join(folder, POINTER), 'utf8').catch(absent);
    return text === undefined ? undefined : v.parse(CurrentEdition, JSON.parse(text));
  },

  async write(edition, pieces) {
    await mkdir(folder, { recursive: true });
    const path = join(folder, fileOf(edition));
    const file = await open(`${path}.part`, 'w');
    try {
      for (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  },

  async writeReport(edition, report) {
    await writeFile(join(folder, `${edition}.report.json`), `${JSON.stringify(report, null, 2)}\n`);
  },

  async writeCountry(edition, format, text) {
    const path = join(folder, countryFileOf(edition, format));
    await pipeline(Readable.from(text), createGzip(), createWriteStream(`${path}.part`));
    await rename(`${path}.part`, path);
  },

  async country(edition, format) {
    const path = join(folder, countryFileOf(edition, format));
    const file = await open(path).catch(absent);
    if (!file) return undefined;
    const bytes = createReadStream(path, { fd: file });
    return { bytes: Readable.toWeb(bytes) as ReadableStream };
  },

  async publish(edition) {
    const before = await this.current();
    const pointer = { edition, previous: before?.edition ?? null } satisfies CurrentEdition;
    const part = join(folder, `${POINTER}.${randomBytes(6).toString('hex')}.part`);
    await writeFile(part, JSON.stringify(pointer));
    await rename(part, join(folder, POINTER));
    for (const name of await readdir(folder)) {
      const kept = [edition, pointer.previous].some((one) => one && name.startsWith(`${one}.`));
      if (!kept && /\.(index|report\.json|index\.part|gz|gz\.part)$/.test(name))
        await rm(join(folder, name));
    }
  },

  open: (edition, isHoliday) =>
    new FacilityIndex(new FileSource(join(folder, fileOf(edition))), isHoliday),
});

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/** The current edition for requests: looks at the pointer at most once in a while, swaps whole indexes. */
export class CurrentIndex {
  readonly #store: EditionReader;
  readonly #isHoliday: IsHoliday;
  readonly #everyMs: number;
  #index: FacilityIndex | undefined;
  #checkedAt = -Infinity;

  constructor(store: EditionReader, isHoliday: IsHoliday, everyMs = 60_000) {
    this.#store = store;
    this.#isHoliday = isHoliday;
    this.#everyMs = everyMs;
  }

  /** See {@link EditionStore.country}. */
  country(edition: string, format: CountryFormat): Promise<CountryFile | undefined> {
    return this.#store.country(edition, format);
  }

  /** Undefined before the first import. A new edition that cannot be read leaves the old one in place. */
  async get(now: Date): Promise<FacilityIndex | undefined> {
    if (now.getTime() - this.#checkedAt < this.#everyMs) return this.#index;
    this.#checkedAt = now.getTime();
    try {
      const current = await this.#store.current();
      if (current && current.edition !== this.#index?.facts.edition)
        this.#index = this.#store.open(current.edition, this.#isHoliday);
    } catch (error) {
      if (!this.#index) {
        this.#checkedAt = -Infinity; // the next request tries again
        throw error;
      }
    }
    return this.#index;
  }
}
