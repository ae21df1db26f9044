/**
 * Headings of the files that insurers send about cancellations; ours, as no public format was found. The
 * heading tells the kind. Examples stand in the README of this folder.
 */
export const RESULT_COLUMNS = ['insurerNumber', 'receiptNumber', 'event', 'on', 'reason'] as const;
export const REGISTRATION_COLUMNS = [
  'asOf',
  'source',
  'insurerNumber',
  'personId',
  'registration',
  'registeredOn',
  'endedOn',
  'reason',
] as const;

export type ExchangeKind = 'results' | 'registrations';
type Columns = { kind: ExchangeKind; at: ReadonlyMap<string, number>; width: number };

const KINDS = { results: RESULT_COLUMNS, registrations: REGISTRATION_COLUMNS } as const;

/** What a heading promises; other order and further columns are accepted. */
export function readHeading(fields: readonly string[]): Columns | undefined {
  const names = fields.map((field) => field.replace(/^\ufeff/, '').trim());
  for (const kind of ['results', 'registrations'] as const) {
    if (KINDS[kind].every((column) => names.includes(column)))
      return {
        kind,
        at: new Map(names.map((name, position) => [name, position])),
        width: names.length,
      };
  }
  return undefined;
}

/** Recognises a file of an insurer by its first line, with or without BOM. */
export const isExchangeHeading = (line: string): boolean =>
  readHeading(line.split(',').map((field) => field.replace(/^"|"$/g, ''))) !== undefined;

/** Reads the fields of one line by name, cleaned; the first problem stays. */
export class LineFields {
  problem: string | undefined;
  readonly #fields: readonly string[];
  readonly #columns: Columns;

  constructor(fields: readonly string[], columns: Columns) {
    this.#fields = fields;
    this.#columns = columns;
    if (fields.length !== columns.width) this.problem = 'wrong-number-of-fields';
  }

  raw(column: string): string {
    return this.#fields[this.#columns.at.get(column) ?? -1] ?? '';
  }

  wrong(problem: string): undefined {
    this.problem ??= problem;
    return undefined;
  }
}
