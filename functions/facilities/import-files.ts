import type { IsHoliday } from '../../shared/facilities/holidays.ts';
import {
  dateInFileName,
  type FileSummary,
  OpenDataCollector,
} from '../../shared/facilities/open-data/collect.ts';
import { recogniseHeader } from '../../shared/facilities/open-data/header.ts';
import type { TownPoints } from '../../shared/facilities/open-data/place.ts';
import type { TextChunks } from '../../shared/facilities/open-data/row-source.ts';
import { isTownHeader, readTowns } from '../../shared/facilities/open-data/towns.ts';
import {
  isParticipationHeader,
  type ListEntry,
  ParticipationReader,
} from '../../shared/facilities/participation.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import type { EditionStore } from './editions.ts';
import { type Doubt, type ImportResult, importEdition } from './import-edition.ts';

export type FacilityFileKind = 'facility-open-data' | 'participation-list' | 'towns';

/** The kind of facility file that a text begins like; undefined when it is none. @param beginning  with the whole first line */
export function facilityFileKind(beginning: string): FacilityFileKind | undefined {
  const end = beginning.search(/\r?\n/);
  const [header] = readCsv(end < 0 ? beginning : beginning.slice(0, end));
  if (!header) return undefined;
  if (isParticipationHeader(header.fields)) return 'participation-list';
  if (isTownHeader(header.fields)) return 'towns';
  return recogniseHeader(header.fields) ? 'facility-open-data' : undefined;
}

/** The files of one delivery, read one after another in any order, then published as one edition. */
export class FacilityImport {
  readonly #openData = new OpenDataCollector();
  #list: ListEntry[] | undefined;
  #towns: TownPoints | undefined;

  get report() {
    return this.#openData.report;
  }

  /** @param kind  from {@link facilityFileKind} @param file  its name: the date of the edition stands nowhere else */
  async add(
    kind: FacilityFileKind,
    file: string,
    chunks: TextChunks,
  ): Promise<Pick<FileSummary, 'lines' | 'accepted' | 'rejected'>> {
    if (kind === 'facility-open-data')
      return this.#openData.add(file, chunks, dateInFileName(file));
    if (kind === 'towns') {
      this.#towns = await readTowns(chunks);
      return { lines: this.#towns.size, accepted: this.#towns.size, rejected: 0 };
    }
    const { report } = this;
    const before = { lines: report.lines, accepted: report.accepted, rejected: report.rejected };
    const reader = new ParticipationReader(file, report);
    for await (const chunk of chunks) reader.push(chunk);
    reader.end();
    this.#list = [...(this.#list ?? []), ...reader.entries];
    return {
      lines: report.lines - before.lines,
      accepted: report.accepted - before.accepted,
      rejected: report.rejected - before.rejected,
    };
  }

  /** Makes and publishes the edition, or says what must be confirmed first. */
  publish(
    store: EditionStore,
    edition: string,
    isHoliday: IsHoliday,
    confirmed: readonly Doubt[] = [],
  ): Promise<ImportResult> {
    const openData = this.#openData.files.length > 0 ? this.#openData : undefined;
    const delivery = { openData, list: this.#list, towns: this.#towns, confirmed };
    return importEdition(store, delivery, edition, isHoliday);
  }
}
