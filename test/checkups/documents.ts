import * as v from 'valibot';
import type { DeliveredFile } from '../../functions/ingest/delivered-files.ts';
import { importFiles } from '../../functions/ingest/import-files.ts';
import {
  type Written,
  type WrittenDocument,
  type WrittenGroup,
  writeCheckup,
} from '../../functions/local/demo/checkups/v08.ts';
import { measured } from '../../functions/local/demo/checkups/values.ts';
import type { Table } from '../../functions/storage/client.ts';
import type { OriginalStore } from '../../functions/storage/originals.ts';
import type { FileSummary } from '../../shared/ingest/summary.ts';
import { clockFrom, IsoDate } from '../../shared/kernel/dates.ts';
import { fileOf, TODAY } from '../ingest/delivery.ts';

export const day = (text: string): IsoDate => v.parse(IsoDate, text);

type Changes = Partial<Omit<WrittenDocument, 'person' | 'created' | 'examinedOn'>> & {
  created?: string;
  examinedOn?: string;
  person?: Partial<Omit<WrittenDocument['person'], 'birthDate'>> & { birthDate?: string };
  /** Of the one section. */
  entries?: readonly (Written | WrittenGroup)[];
};

/** The same person as `eligibilityCsv([{}])` without more said. */
const PERSON = {
  insurerNumber: '06139992',
  symbol: '１２',
  number: '３４５６',
  branch: '00',
  kana: 'カクウ　タロウ',
  sex: '1',
  birthDate: '1973-04-05',
  address: '東京都架空区見本１－２－３',
};

/** An invented checkup; only what a test is about needs to be said. */
export function checkup({ person, created, examinedOn, entries, ...changes }: Changes = {}) {
  const birthDate = day(person?.birthDate ?? PERSON.birthDate);
  return {
    report: '10',
    program: '010',
    institution: {
      code: '1319990014',
      name: '見本健診所',
      phone: '03-0000-0001',
      address: '東京都',
    },
    ...changes,
    created: day(created ?? '2026-07-01'),
    examinedOn: day(examinedOn ?? '2026-06-10'),
    person: { ...PERSON, ...person, birthDate },
    sections: changes.sections ?? [
      {
        code: '01010',
        title: '特定健診検査・問診結果',
        entries: entries ?? [measured('9N006000000000001', '70.5')],
      },
    ],
  } satisfies WrittenDocument;
}

export const xml = (changes: Changes = {}): string => writeCheckup(checkup(changes));
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const checkupFile = (changes: Changes = {}, name = 'h.xml'): DeliveredFile =>
  fileOf(name, xml(changes));

/** Originals in memory. */
export function memoryOriginals(): OriginalStore & { kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    put: async (fingerprint, bytes) => void kept.set(fingerprint, Uint8Array.from(bytes)),
    get: async (fingerprint) => {
      const bytes = kept.get(fingerprint);
      return bytes && Uint8Array.from(bytes);
    },
  };
}

/** Imports files as if they were received on a day. */
export async function deliver(
  table: Table,
  files: readonly DeliveredFile[],
  { asOf = TODAY, today = TODAY, originals = memoryOriginals() as OriginalStore } = {},
): Promise<FileSummary[]> {
  const deps = { table, clock: clockFrom(today), asOf: day(asOf), checkups: { originals } };
  const summaries: FileSummary[] = [];
  for await (const { summary } of importFiles(deps, files)) summaries.push(summary);
  return summaries;
}
