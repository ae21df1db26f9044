import { CsvReader } from '../kernel/csv.ts';
import { type IsoDate, isRealDate } from '../kernel/dates.ts';
import {
  FACILITY_KINDS,
  type FacilityKind,
  VERIFICATION_METHODS,
  type VerificationMethod,
} from './kinds.ts';
import { textCell } from './open-data/cells.ts';
import type { ImportReport, RejectionCode } from './open-data/report.ts';
import { PREFECTURES } from './prefectures.ts';

/** One line of the participation list (§4.7 of the product). */
export type ListEntry = {
  line: number;
  /** Two digits. */
  prefecture: string;
  kind: FacilityKind;
  /** 医療機関コード, seven digits; undefined when the list has none. */
  code: string | undefined;
  name: string;
  address: string;
  phone: string | undefined;
  operatingFrom: IsoDate | undefined;
  methods: VerificationMethod[];
  smartphone: boolean | undefined;
};

const HEADER = [
  'prefecture',
  'kind',
  'code',
  'name',
  'address',
  'phone',
  'operatingFrom',
  'methods',
  'smartphone',
];

/** True for the header line of a participation list. */
export const isParticipationHeader = (fields: readonly string[]): boolean =>
  HEADER.every((name, index) => fields[index]?.trim() === name);

/** 医療機関区分 as the lists of the ministry write it, e.g. 歯科（診療所）. */
const KIND_WORDS: readonly [RegExp, FacilityKind][] = [
  [/訪問看護/, 'visiting-nurse'],
  [/歯科/, 'dental'],
  [/薬局/, 'pharmacy'],
  [/助産/, 'midwife'],
  [/施術|柔道整復|あん摩|はり|きゅう/, 'therapist'],
  [/健診/, 'checkup'],
  [/職域/, 'workplace'],
  [/病院/, 'hospital'],
  [/診療所|医科/, 'clinic'],
];
const METHOD_WORDS: Readonly<Record<string, VerificationMethod>> = {
  '①': 'reader',
  '②': 'mobile',
  '③': 'eligibility-only',
};

function kindOf(text: string): FacilityKind | undefined {
  const known = FACILITY_KINDS.find((kind) => kind === text);
  return known ?? KIND_WORDS.find(([word]) => word.test(text.normalize('NFKC')))?.[1];
}

function prefectureCode(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const found = PREFECTURES.find(
    ({ code, name, short }) => code === plain.padStart(2, '0') || name === plain || short === plain,
  );
  return found?.code;
}

function dateOf(text: string): IsoDate | undefined {
  const parts = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?$/.exec(text.normalize('NFKC'));
  if (!parts) return undefined;
  const date = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  return isRealDate(date) ? (date as IsoDate) : undefined;
}

function methodsOf(text: string): VerificationMethod[] | undefined {
  const methods = text
    .split(/[|,、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => METHOD_WORDS[one] ?? VERIFICATION_METHODS.find((method) => method === one));
  return methods.includes(undefined)
    ? undefined
    : methods.filter((one): one is VerificationMethod => one !== undefined);
}

/** Reads the list piece by piece; a bad line is rejected with its field, the others are kept. */
export class ParticipationReader {
  readonly entries: ListEntry[] = [];
  readonly #reader = new CsvReader();
  readonly #file: string;
  readonly #report: ImportReport;
  #started = false;

  constructor(file: string, report: ImportReport) {
    this.#file = file;
    this.#report = report;
  }

  push(chunk: string): void {
    for (const row of this.#reader.push(chunk)) this.#row(row.line, row.fields);
  }

  /** @returns false when the file had no header of a participation list */
  end(): boolean {
    for (const row of this.#reader.end()) this.#row(row.line, row.fields);
    return this.#started;
  }

  #row(line: number, fields: string[]): void {
    if (!this.#started) {
      const first = fields.map((name) => name.replace('\ufeff', ''));
      this.#started = isParticipationHeader(first);
      return;
    }
    this.#report.lines += 1;
    const entry = this.#entry(line, fields);
    if ('code' in entry && 'name' in entry) {
      this.#report.accepted += 1;
      this.entries.push(entry);
    } else this.#report.reject({ file: this.#file, line, ...entry });
  }

  #entry(line: number, fields: string[]): ListEntry | { field: string; code: RejectionCode } {
    if (fields.length < HEADER.length) return { field: '', code: 'row-short' };
    if (fields.length > HEADER.length) return { field: '', code: 'row-long' };
    const text = (index: number) => textCell(fields[index] ?? '', this.#report);
    const prefecture = prefectureCode(text(0));
    if (!prefecture) return { field: 'prefecture', code: 'prefecture-unknown' };
    const kind = kindOf(text(1));
    if (!kind) return { field: 'kind', code: 'kind-unknown' };
    const name = text(3);
    if (name === '') return { field: 'name', code: 'name-missing' };
    const date = text(6);
    const operatingFrom = date === '' ? undefined : dateOf(date);
    if (date !== '' && !operatingFrom) return { field: 'operatingFrom', code: 'date-unreadable' };
    const methods = methodsOf(text(7));
    if (!methods) return { field: 'methods', code: 'method-unknown' };
    const smartphone = text(8);
    if (!['', '0', '1'].includes(smartphone))
      return { field: 'smartphone', code: 'flag-unreadable' };
    return {
      line,
      prefecture,
      kind,
      code: codeOf(text(2)),
      name,
      address: text(4),
      phone: text(5) || undefined,
      operatingFrom,
      methods,
      smartphone: smartphone === '' ? undefined : smartphone === '1',
    };
  }
}

/** Seven digits, the leading zero given back where a spreadsheet took it. */
const codeOf = (text: string): string | undefined => {
  const digits = text.normalize('NFKC').replace(/[-,.\s]/g, '');
  return /^\d{5,7}$/.test(digits) ? digits.padStart(7, '0') : digits === '' ? undefined : text;
};
