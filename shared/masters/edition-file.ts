import { readCsv } from '../kernel/csv.ts';
import { fromCompact } from '../kernel/dates.ts';
import { CHANGE, isLonger, KIND, MAX_FIELD_BYTES, type MasterLayout } from './layout.ts';

/** One row of an edition; fields as written, a difference leaves unchanged ones empty. */
export type EditionRow = { code: string; fields: readonly string[] };

/** What one delivered file says; `date` orders editions. */
export type Edition = {
  /** `YYYYMMDD` */
  date: string;
  /** A complete edition (…_ALL…) or a difference. */
  full: boolean;
  rows: readonly EditionRow[];
};

export type MasterLineError = {
  line: number;
  field: string;
  /** `repeated-code`: an edition says everything of a code in one line; the first one counts. */
  code:
    | 'columns'
    | 'encoding'
    | 'kind'
    | 'code'
    | 'name'
    | 'date'
    | 'change'
    | 'too-long'
    | 'repeated-code';
};

/** What a decoder puts in place of bytes that are no text. */
export const UNREADABLE = '\ufffd';

/** Recognises a master by one of its lines, not by the file's name. */
export function isMasterLine(layout: MasterLayout, line: string): boolean {
  if (!line.includes(layout.letter)) return false;
  const fields = splitLine(line);
  return (
    fields.length >= layout.minColumns &&
    fields[KIND] === layout.letter &&
    layout.codeOf(fields) !== ''
  );
}

/**
 * Reads one edition, full or difference. A bad line is reported and left out, the others count; of lines of
 * one code the first one.
 * The date comes from the file's name (`y_ALLyyyymmdd`, `y_yyyymmdd`), without one from the latest 変更年月日.
 *
 * @param text decoded from Shift_JIS; CRLF or LF
 */
export function readEdition(
  layout: MasterLayout,
  text: string,
  fileName: string,
): { edition: Edition; lines: number; errors: MasterLineError[] } {
  const rows: EditionRow[] = [];
  const errors: MasterLineError[] = [];
  const known = new Set<string>();
  let latest = '';
  let full = false;
  let lines = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const trimmed = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (trimmed === '') continue;
    lines += 1;
    const fields = splitLine(trimmed);
    const error = check(layout, fields);
    if (error) {
      errors.push({ line: index + 1, ...error });
      continue;
    }
    const code = layout.codeOf(fields);
    if (known.has(code)) {
      errors.push({ line: index + 1, field: layout.codeName, code: 'repeated-code' });
      continue;
    }
    known.add(code);
    if (fields[CHANGE] === '0') full = true; // a difference lists only what changed
    const changedOn = fields[layout.changedOn] ?? '';
    if (changedOn > latest) latest = changedOn;
    rows.push({ code, fields });
  }
  return { edition: { date: dateInName(fileName) ?? latest, full, rows }, lines, errors };
}

/** The date that a published file carries in its name. */
export const dateInName = (fileName: string): string | undefined =>
  /(?:^|[^\d])(20\d{6})(?!\d)/.exec(fileName)?.[1];

/** Every field is quoted and none contains a quote; anything else goes the slow, general way. */
function splitLine(line: string): string[] {
  if (line.startsWith('"') && line.endsWith('"') && line.length > 1) {
    const fields = line.slice(1, -1).split('","');
    if (!fields.some((field) => field.includes('"'))) return fields;
  }
  return readCsv(line)[0]?.fields ?? [];
}

function check(
  layout: MasterLayout,
  fields: readonly string[],
): Omit<MasterLineError, 'line'> | undefined {
  if (fields.length < layout.minColumns) return { field: 'line', code: 'columns' };
  if (fields.some((field) => field.includes(UNREADABLE)))
    return { field: 'line', code: 'encoding' };
  if (isLonger(fields[layout.name] ?? '', layout.nameBytes))
    return { field: '漢字名称', code: 'too-long' };
  if (fields.some((field, at) => at !== layout.name && isLonger(field, MAX_FIELD_BYTES)))
    return { field: 'line', code: 'too-long' };
  if (fields[KIND] !== layout.letter) return { field: 'マスター種別', code: 'kind' };
  if (layout.codeOf(fields) === '') return { field: layout.codeName, code: 'code' };
  const change = fields[CHANGE] ?? '';
  if (!/^[01359]$/.test(change)) return { field: '変更区分', code: 'change' };
  const named = fields[layout.name]?.trim() || layout.nameless(fields);
  if ((change === '0' || change === '3') && !named) return { field: '漢字名称', code: 'name' };
  const changedOn = fields[layout.changedOn] ?? '';
  if (changedOn !== '' && !fromCompact(changedOn)) return { field: '変更年月日', code: 'date' };
  return undefined;
}
