import type { IsoDate } from '../../kernel/dates.ts';
import { foldForSearch } from '../../kernel/text.ts';
import type { DepartmentHours } from '../codec.ts';
import { assembleFacility, type UnplacedFacility } from './assemble.ts';
import type { OpenDataEdition, OpenDataShape } from './header.ts';
import { FacilityReader, type FacilityRecord } from './read-facilities.ts';
import { HoursReader } from './read-hours.ts';
import { ImportReport } from './report.ts';
import { openOpenData, type TextChunks } from './row-source.ts';

export type FileSummary = {
  file: string;
  shape: OpenDataShape;
  edition: OpenDataEdition;
  /** Date in the file name; the content has none. */
  dataOf: IsoDate | undefined;
  lines: number;
  accepted: number;
  rejected: number;
};

/** Gathers the official files of one delivery in any order; {@link finish} joins them. */
export class OpenDataCollector {
  readonly report: ImportReport;
  readonly files: FileSummary[] = [];
  readonly #records = new Map<string, { record: FacilityRecord; dataOf: IsoDate | undefined }>();
  readonly #hours: Map<string, DepartmentHours[]>[] = [];

  constructor(report = new ImportReport()) {
    this.report = report;
  }

  /** Reads one file. Throws `NotOpenData` when it is none of the official ones. */
  async add(file: string, chunks: TextChunks, dataOf?: IsoDate): Promise<FileSummary> {
    const { report } = this;
    const before = { lines: report.lines, accepted: report.accepted, rejected: report.rejected };
    const source = await openOpenData(file, chunks, report);
    if (source.header.shape === 'hours') {
      const reader = new HoursReader(file, source.header, report);
      for await (const rows of source.rows) for (const row of rows) reader.push(row);
      reader.end();
      this.#hours.push(reader.byId);
    } else {
      const reader = new FacilityReader(file, source.header, report);
      for await (const rows of source.rows) {
        for (const row of rows) {
          const record = reader.read(row);
          if (record) this.#keep(record, dataOf);
        }
      }
    }
    const summary: FileSummary = {
      file,
      shape: source.header.shape,
      edition: source.edition,
      dataOf,
      lines: report.lines - before.lines,
      accepted: report.accepted - before.accepted,
      rejected: report.rejected - before.rejected,
    };
    this.files.push(summary);
    return summary;
  }

  /** One ID is one facility; two different ones under one ID both stay. */
  #keep(record: FacilityRecord, dataOf: IsoDate | undefined): void {
    const known = this.#records.get(record.id)?.record;
    if (!known || sameFacility(known, record)) {
      if (known) this.report.count('id-duplicate');
      this.#records.set(record.id, { record, dataOf });
      return;
    }
    this.report.count('id-shared');
    let suffix = 2;
    while (this.#records.has(`${record.id}-${suffix}`)) suffix += 1;
    const id = `${record.id}-${suffix}`;
    this.#records.set(id, { record: { ...record, id }, dataOf });
  }

  /** Joins records and hours. A zero that a spreadsheet took is given back to the hours too. */
  finish(): UnplacedFacility[] {
    const used = new Set<string>();
    const facilities = [...this.#records.values()].map(({ record, dataOf }) => {
      const departments = this.#hours.flatMap((byId) => {
        const id = byId.has(record.id) ? record.id : record.id.replace(/^0/, '');
        const found = byId.get(id);
        if (found) used.add(id);
        return found ?? [];
      });
      return assembleFacility(record, departments, dataOf, this.report);
    });
    const ids = new Set(this.#hours.flatMap((byId) => [...byId.keys()]));
    this.report.count('hours-without-facility', ids.size - used.size);
    this.#records.clear();
    this.#hours.length = 0;
    return facilities;
  }
}

const sameFacility = (a: FacilityRecord, b: FacilityRecord): boolean =>
  a.kind === b.kind &&
  foldForSearch(a.name) === foldForSearch(b.name) &&
  looseAddress(a.address) === looseAddress(b.address);
const looseAddress = (text: string): string => foldForSearch(text).replace(/[-ー]/g, '');

/** `…_20250601.csv` to its date: the only place where an official file carries it. */
export function dateInFileName(file: string): IsoDate | undefined {
  const digits = /(?:^|[^0-9])(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[^0-9]|$)/.exec(file);
  return digits ? (`${digits[1]}-${digits[2]}-${digits[3]}` as IsoDate) : undefined;
}
