import { readCsv } from '../../kernel/csv.ts';
import { fromCompact } from '../../kernel/dates.ts';
import { COLUMN, MIN_COLUMNS } from './columns.ts';

/** One row of an edition; fields as written, a difference leaves unchanged ones empty. */
export type DrugRow = { code: string; fields: readonly string[] };

/** What one delivered file says; `date` orders editions. */
export type DrugEdition = {
  /** `YYYYMMDD` */
  date: string;
  /** A complete edition (y_ALL…) or a difference. */
  full: boolean;
  rows: readonly DrugRow[];
};

export type MasterLineError = {
  line: number;
  field: string;
  code: 'columns' | 'encoding' | 'kind' | 'code' | 'name' | 'date' | 'change';
};

/** What a decoder puts in place of bytes that are no text. */
export const UNREADABLE = '\ufffd';

/** Recognises the drug master by one of its lines (any edition since 2008), not by the file's name. */
export function isDrugMasterLine(line: string): boolean {
  const fields = splitLine(line);
  return fields.length >= MIN_COLUMNS && fields[COLUMN.kind] === 'Y' && isCode(fields);
}

/**
 * Reads one edition, full or difference. A bad line is reported and left out, the others count.
 * The date comes from the file's name (`y_ALLyyyymmdd`, `y_yyyymmdd`), without one from the latest 変更年月日.
 *
 * @param text decoded from Shift_JIS; CRLF or LF
 */
export function readDrugEdition(
  text: string,
  fileName: string,
): { edition: DrugEdition; lines: number; errors: MasterLineError[] } {
  const rows: DrugRow[] = [];
  const errors: MasterLineError[] = [];
  let latest = '';
  let full = false;
  let lines = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const trimmed = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (trimmed === '') continue;
    lines += 1;
    const fields = splitLine(trimmed);
    const error = check(fields);
    if (error) {
      errors.push({ line: index + 1, ...error });
      continue;
    }
    if (fields[COLUMN.change] === '0') full = true; // a difference lists only what changed
    const changedOn = fields[COLUMN.changedOn] ?? '';
    if (changedOn > latest) latest = changedOn;
    rows.push({ code: fields[COLUMN.code] as string, fields });
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

const isCode = (fields: readonly string[]) => /^6\d{8}$/.test(fields[COLUMN.code] ?? '');

function check(fields: readonly string[]): Omit<MasterLineError, 'line'> | undefined {
  if (fields.length < MIN_COLUMNS) return { field: 'line', code: 'columns' };
  if (fields.some((field) => field.includes(UNREADABLE)))
    return { field: 'line', code: 'encoding' };
  if (fields[COLUMN.kind] !== 'Y') return { field: 'マスター種別', code: 'kind' };
  if (!isCode(fields)) return { field: '医薬品コード', code: 'code' };
  const change = fields[COLUMN.change] ?? '';
  if (!/^[01359]$/.test(change)) return { field: '変更区分', code: 'change' };
  if ((change === '0' || change === '3') && !fields[COLUMN.name]?.trim())
    return { field: '漢字名称', code: 'name' };
  const changedOn = fields[COLUMN.changedOn] ?? '';
  if (changedOn !== '' && !fromCompact(changedOn)) return { field: '変更年月日', code: 'date' };
  return undefined;
}
