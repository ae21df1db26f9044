import { toShiftJis } from './shift-jis.ts';

/** One line of a receipt file, its fields in order; the first is the record identifier. */
export type Line = readonly string[];

const EOF = 0x1a;

/** A line of full length; `fields` by the number the specification gives them (項番, the identifier is 1). Undefined stays empty. */
export function record(
  identifier: string,
  length: number,
  fields: Readonly<Record<number, string | number | undefined>>,
): Line {
  const line = Array.from<string>({ length }).fill('');
  line[0] = identifier;
  for (const [number, value] of Object.entries(fields)) {
    if (Number(number) < 2 || Number(number) > length) throw new Error(`${identifier} ${number}`);
    line[Number(number) - 1] = String(value ?? '');
  }
  return line;
}

/** Counts on the 31 day columns that begin at field `first`. */
export const onDays = (
  first: number,
  counts: ReadonlyMap<number, number>,
): Record<number, number> =>
  Object.fromEntries([...counts].map(([day, count]) => [first + day - 1, count]));

/** A receipt file: Shift_JIS, one byte 0x1A at the end; no quoting, so a comma must never occur. */
export function receiptFile(lines: readonly Line[], lineEnd: '\r\n' | '\n'): Uint8Array {
  const text = lines.map((line) => {
    if (line.some((field) => /[,"\r\n]/.test(field))) throw new Error(`field of ${line[0]}`);
    return `${line.join(',')}${lineEnd}`;
  });
  return new Uint8Array([...toShiftJis(text.join('')), EOF]);
}
