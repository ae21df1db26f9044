/** Shape of an official file, told by its column names alone. */
export type OpenDataShape = 'facilities' | 'hours' | 'midwives' | 'pharmacies';

/**
 * `raw`: all official columns. `reduced`: columns are missing. `spreadsheet`: no line is quoted as the
 * ministry does it, so leading zeros and long numbers may be lost.
 */
export type OpenDataEdition = 'raw' | 'reduced' | 'spreadsheet';

/** Official number of columns: 01-1 has 65, 02-1 has 62, 03-1 has 57. */
const FULL: Readonly<Record<OpenDataShape, number>> = {
  facilities: 57,
  hours: 36,
  midwives: 153,
  pharmacies: 128,
};

/** Widths and brackets differ between the files and after a spreadsheet. */
export const columnName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\ufeff]+/gu, '')
    .replace('休業', '休診');

/** Cells of a record by column name; a missing column reads as empty. */
export class Header {
  readonly shape: OpenDataShape;
  readonly width: number;
  readonly #at: ReadonlyMap<string, number>;

  constructor(shape: OpenDataShape, names: readonly string[]) {
    this.shape = shape;
    this.width = names.length;
    this.#at = new Map(names.map((name, index) => [name, index]));
  }

  /** Position of the first of these columns that exists, -1 without. */
  at(...names: readonly string[]): number {
    for (const name of names) {
      const index = this.#at.get(columnName(name));
      if (index !== undefined) return index;
    }
    return -1;
  }
}

/** The kind of official file a header line belongs to; undefined when it is none. */
export function recogniseHeader(fields: readonly string[]): Header | undefined {
  const names = fields.map(columnName);
  const has = (name: string) => names.includes(columnName(name));
  if (!has('ID')) return undefined;
  if (has('診療科目コード')) return new Header('hours', names);
  if (names.some((name) => name.includes('就業時間帯'))) return new Header('midwives', names);
  if (names.some((name) => name.includes('開店時間帯')) || has('薬局のホームページアドレス'))
    return new Header('pharmacies', names);
  return has('正式名称') && has('所在地') ? new Header('facilities', names) : undefined;
}

/** @param headerLine the first line as it stands in the file */
export function editionOf(header: Header, headerLine: string): OpenDataEdition {
  if (!headerLine.replace(/^\ufeff/, '').startsWith('"')) return 'spreadsheet';
  return header.width < FULL[header.shape] ? 'reduced' : 'raw';
}
