/** Columns by their official number; the rest of a line is empty. */
export type Columns = Readonly<Record<number, string>>;

const COLUMNS = 42;

/** One line of an invented edition. */
export const line = (columns: Columns, count = COLUMNS): string =>
  Array.from({ length: count }, (_, at) => `"${columns[at + 1] ?? ''}"`).join(',');

/** A complete row; invented codes have 9 as their third digit. */
export const complete = (code: string, name: string, more: Columns = {}): string =>
  line({
    1: '0',
    2: 'Y',
    3: code,
    5: name,
    10: '錠',
    11: '1',
    12: '10.10',
    14: '0',
    17: '0',
    28: '1',
    30: '20240401',
    31: '99999999',
    35: name,
    ...more,
  });

/** A row of a difference: what is not named is unchanged. */
export const changed = (code: string, change: '5' | '9' | '1', more: Columns): string =>
  line({ 1: change, 2: 'Y', 3: code, ...more });

export const fileOf = (...lines: string[]): string => lines.map((one) => `${one}\r\n`).join('');
