import { fromCompact, type IsoDate } from '../kernel/dates.ts';
import { cleanText } from '../kernel/text.ts';
import { fromWareki } from '../kernel/wareki.ts';
import type { Findings } from './finding.ts';
import { type Entry, type Field, hasRp, RECORDS, type RecordNo } from './layout.ts';
import { bytesIn, carried } from './windows-31j.ts';

/** One record as it stands in a line. `rp` is 0 where the record has none. */
export type ReadRecord = { [No in RecordNo]: { no: No; rp: number; entry: Entry<No> } }[RecordNo];

/** `YYYYMMDD` or `GYYMMDD` with the letter of the era, in half or full width. */
export function readDate(text: string): IsoDate | undefined {
  const plain = text.normalize('NFKC').toUpperCase();
  return fromCompact(plain) ?? fromWareki(plain);
}

/**
 * Reads the fields of one record by its layout. What breaks it is found and kept as far as it can be; of a
 * value with commas the pieces are joined again where only one way makes the other fields right.
 */
export function readRecord(
  no: RecordNo,
  parts: readonly string[],
  line: number,
  findings: Findings,
): ReadRecord {
  const fields: readonly Field[] = RECORDS[no];
  const given = parts.map(cleanText);
  const rp = hasRp(no) ? Number(given.shift()) : 0;
  if (!Number.isInteger(rp) || (hasRp(no) && rp < 1))
    findings.add('field-invalid', line, `${no}.rp`);
  const values = joined(fields, given);
  if (values !== given) findings.add('comma-in-value', line, no);
  if (values.slice(fields.length).some((value) => value !== ''))
    findings.add('too-many-fields', line, no);
  const entry: Record<string, string> = {};
  fields.forEach((field, at) => {
    entry[field.name] = readField(no, field, values[at] ?? '', line, findings);
  });
  return { no, rp: Number.isInteger(rp) ? rp : 0, entry } as unknown as ReadRecord;
}

function readField(no: RecordNo, field: Field, value: string, line: number, findings: Findings) {
  const name = `${no}.${field.name}`;
  if (value === '') {
    if (field.required) findings.add('field-missing', line, name);
    return '';
  }
  if (/[\ue000-\uf8ff]/.test(value)) findings.add('private-character', line, name);
  if (field.kind === 'date') {
    const date = readDate(value);
    if (!date) findings.add('field-invalid', line, name);
    return date ?? '';
  }
  if (!fits(field, value)) findings.add('field-invalid', line, name);
  else if (bytesIn(carried(value).text) > field.max) findings.add('field-too-long', line, name);
  return value;
}

function fits({ kind }: Field, value: string): boolean {
  if (kind === 'N' || value === '') return true;
  if (kind === '9') return /^\d+$/.test(value);
  if (kind === 'X') return /^[ -~｡-ﾟ]+$/.test(value);
  if (kind === 'date') return readDate(value) !== undefined;
  return kind.includes(value);
}

/** Commas that one value can have. */
const MAX_COMMAS = 8;

/**
 * A comma inside a value makes one field too many and shifts what follows. Where the fields do not fit, the
 * shortest joining of one text that makes all of them fit is taken.
 */
function joined(fields: readonly Field[], given: string[]): string[] {
  const wrong = (values: readonly string[]) => {
    const tail = values.slice(fields.length).filter((value) => value !== '').length;
    const bad = fields.filter((field, at) => {
      const value = values[at] ?? '';
      return value === '' ? field.required : !fits(field, value);
    }).length;
    return tail + bad;
  };
  const before = wrong(given);
  if (before === 0) return given;
  for (let commas = 1; commas <= Math.min(MAX_COMMAS, given.length - 1); commas += 1)
    for (const [at, { kind }] of fields.entries()) {
      if (kind !== 'N' || at + commas >= given.length) continue;
      const text = given.slice(at, at + commas + 1).join('，');
      const values = [...given.slice(0, at), text, ...given.slice(at + commas + 1)];
      if (wrong(values) === 0) return values;
    }
  return given;
}
