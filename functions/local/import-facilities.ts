import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import type { FileSummary } from '../../shared/ingest/summary.ts';
import { type Clock, dateInJapan } from '../../shared/kernel/dates.ts';
import { writeCountryFiles } from '../facilities/country-files.ts';
import { folderEditions } from '../facilities/editions.ts';
import type { Doubt, ImportResult } from '../facilities/import-edition.ts';
import {
  type FacilityFileKind,
  FacilityImport,
  facilityFileKind,
} from '../facilities/import-files.ts';
import type { DeliveredFile } from '../ingest/delivered-files.ts';
import { shownName } from '../ingest/look-at-file.ts';

/** Where editions lie in a data folder. */
export const editionFolder = (dataFolder: string): string => join(dataFolder, 'facilities');

export type FacilityFile = { file: DeliveredFile; kind: FacilityFileKind; encoding: string };
export type FacilityFileSummary = Omit<FileSummary, 'kind'> & { kind: FacilityFileKind };

/** More than the first line of the widest official file. */
const BEGINNING_BYTES = 65_536;

/** What kind of facility file it is, undefined when none or unreadable. */
export async function asFacilityFile(file: DeliveredFile): Promise<FacilityFile | undefined> {
  const pieces: Uint8Array[] = [];
  try {
    let bytes = 0;
    for await (const piece of file.read()) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= BEGINNING_BYTES) break;
    }
  } catch {
    return undefined; // the ordinary import says why
  }
  const start = Buffer.concat(pieces).subarray(0, BEGINNING_BYTES);
  const line = start.subarray(0, start.lastIndexOf(0x0a) + 1 || start.length);
  for (const encoding of ['utf-8', 'shift_jis']) {
    const kind = facilityFileKind(new TextDecoder(encoding).decode(line));
    if (kind) return { file, kind, encoding };
  }
  return undefined;
}

async function* textOf({ file, encoding }: FacilityFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of file.read()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

export type FacilityRun = {
  dataFolder: string;
  clock: Clock;
  confirmed?: readonly Doubt[];
  onFile?: (summary: FacilityFileSummary) => void;
};

/** The facility files of one command are one edition: published in one step, or refused as a whole. */
export async function importFacilities(
  files: readonly FacilityFile[],
  { dataFolder, clock, confirmed = [], onFile }: FacilityRun,
): Promise<{ result: ImportResult; summaries: FacilityFileSummary[] }> {
  const delivery = new FacilityImport();
  const summaries: FacilityFileSummary[] = [];
  for (const one of files) {
    const name = basename(one.file.name);
    const { lines, accepted, rejected } = await delivery.add(one.kind, name, textOf(one));
    const errors = delivery.report.rejections
      .filter(({ file }) => file === name)
      .map(({ line, field, code }) => ({ line, field, code }));
    summaries.push({
      file: shownName(one.file.name),
      kind: one.kind,
      lines,
      accepted,
      replaced: 0,
      unchanged: 0,
      unmatched: 0,
      expired: 0,
      rejected,
      errors,
    });
  }
  const edition = `${dateInJapan(clock())}-${randomBytes(4).toString('hex')}`;
  const store = folderEditions(editionFolder(dataFolder));
  const result = await delivery.publish(store, edition, isJapaneseHoliday, confirmed);
  if (result.published)
    await writeCountryFiles(store, edition, isJapaneseHoliday, dateInJapan(clock()));
  for (const summary of summaries) {
    if (summary.kind === 'participation-list') summary.unmatched = result.match?.unmatched ?? 0;
    if (!result.published) refuse(summary, result.doubts);
    onFile?.(summary);
  }
  return { result, summaries };
}

function refuse(summary: FacilityFileSummary, doubts: readonly Doubt[]): void {
  summary.rejected += summary.accepted;
  summary.accepted = 0;
  summary.errors.unshift(...doubts.map((code) => ({ line: 0, field: '', code })));
}
