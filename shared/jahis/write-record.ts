import { type Entry, type Field, hasRp, MAX_RP, RECORDS, type RecordNo } from './layout.ts';
import { bytesIn, carried } from './windows-31j.ts';

/** A value that could not be written as it is; shown to the person, so that nothing changes quietly. */
export type Adjustment = {
  /** Record and field, `201.name` */
  field: string;
  /** `characters`: some became 〓 or a plain variant; `shortened`: cut, ends in … */
  kind: 'characters' | 'shortened';
  value: string;
  written: string;
  /** Characters that Windows-31J does not have */
  lost: string[];
};

/** What was to be written breaks the rules of the format: a mistake of the caller. */
export class NotebookInvalid extends Error {
  override readonly name = 'NotebookInvalid';
  /** Record and field or rule, never a value */
  readonly rule: string;
  constructor(rule: string) {
    super(`not a valid notebook: ${rule}`);
    this.rule = rule;
  }
}

/** Sign at the end of a shortened value. */
export const CUT = '…';
const BREAKS = /[\r\n\u2028\u2029\t]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the format has no place for them
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * One line without line break. Texts are made fit (comma → ，, characters, length) and reported; a wrong
 * code, number or date is not.
 * @throws NotebookInvalid
 */
export function writeRecord<No extends RecordNo>(
  no: No,
  rp: number,
  entry: Entry<No>,
  adjusted: Adjustment[],
): string {
  if (hasRp(no) && !(Number.isInteger(rp) && rp >= 1 && rp <= MAX_RP))
    throw new NotebookInvalid(`${no}.rp`);
  const given = entry as Record<string, string>;
  const values = (RECORDS[no] as readonly Field[]).map((field) =>
    writeField(`${no}.${field.name}`, field, given[field.name] ?? '', adjusted),
  );
  const line = [no, ...(hasRp(no) ? [String(rp)] : []), ...values].join(',');
  return line.replace(/,+$/, '');
}

function writeField(name: string, field: Field, value: string, adjusted: Adjustment[]): string {
  const { kind, max, required } = field;
  const text = kind === 'N' ? fitting(name, value, max, adjusted) : value;
  if (text === '') {
    if (required) throw new NotebookInvalid(name);
    return '';
  }
  if (kind === 'N') return text;
  if (kind === 'date') {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new NotebookInvalid(name);
    return text.replaceAll('-', '');
  }
  const allowed =
    kind === '9' ? /^\d+$/.test(text) : kind === 'X' ? /^[ -+\--~｡-ﾟ]+$/.test(text) : true;
  if (!allowed || bytesIn(text) > max || (Array.isArray(kind) && !kind.includes(text)))
    throw new NotebookInvalid(name);
  return text;
}

/** A text as the file can hold it, without telling anybody: for looking how long it becomes. */
export const plainText = (value: string): string =>
  value.replace(BREAKS, '　').replace(CONTROLS, '').replaceAll(',', '，').trim();

function fitting(field: string, value: string, max: number, adjusted: Adjustment[]): string {
  const plain = plainText(value);
  const { text, lost } = carried(plain);
  if (lost.length > 0) adjusted.push({ field, kind: 'characters', value, written: text, lost });
  if (bytesIn(text) <= max) return text;
  const written = `${cutAt(text, max - bytesIn(CUT))}${CUT}`;
  adjusted.push({ field, kind: 'shortened', value, written, lost: [] });
  return written;
}

function cutAt(text: string, max: number): string {
  let bytes = 0;
  let kept = '';
  for (const one of text) {
    bytes += bytesIn(one);
    if (bytes > max) break;
    kept += one;
  }
  return kept;
}

/** A long text in pieces that each fit, so that none has to be cut. */
export function piecesOf(value: string, max: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const [one] of plainText(value).matchAll(/.[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]*/gsu)) {
    const more = bytesIn(carried(one).text);
    if (bytes + more > max) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += one;
    bytes += more;
  }
  return [...pieces, piece].map((one) => one.trim()).filter((one) => one !== '');
}
