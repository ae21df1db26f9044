export type Value = string | number | undefined;

/** One record to be written: `values` by 項番 (the id is 1); the rest stays empty up to `length`. */
export type Row = { record: string; length: number; values: Readonly<Record<number, Value>> };

export const row = (record: string, length: number, values: Row['values']): Row => ({
  record,
  length,
  values,
});

/** Commas and line breaks would change the record: they become the full-width form and a blank. */
const field = (value: Value): string =>
  value === undefined
    ? ''
    : String(value)
        .replaceAll(',', '，')
        .replace(/[\r\n]+/g, ' ');

export function rowText({ record, length, values }: Row): string {
  const fields = [record];
  for (let n = 2; n <= length; n += 1) fields.push(field(values[n]));
  return fields.join(',');
}

export const compactDate = (date: string | undefined): string => date?.replaceAll('-', '') ?? '';
