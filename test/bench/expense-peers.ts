import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { FilledForm } from '../../shared/expenses/nta-form/form-row.ts';

/** The same rows as a plain table: no form, limits, formulas or protection. */
export const plainTable = ({ rows }: FilledForm): Promise<Buffer> =>
  writeExcelFile(
    rows.map(({ person, facility, kinds, paid, compensated, paidOn }) => [
      person,
      facility,
      ...['treatment', 'medicine', 'care', 'other'].map((kind) =>
        kinds.some((one) => one === kind) ? '該当する' : null,
      ),
      paid,
      compensated || null,
      paidOn ?? null,
    ]),
  ).toBuffer();

/** The official workbook unpacked, its amounts written in, and everything packed again. */
export function repacked(template: Uint8Array, { rows }: FilledForm): Uint8Array {
  const parts = unzipSync(template);
  const path = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[path] ?? new Uint8Array()).replace(
    /<c r="H(\d+)" s="5"\/>/g,
    (empty, row) => {
      const paid = rows[Number(row) - 9]?.paid;
      return paid === undefined ? empty : `${empty.slice(0, -2)}><v>${paid}</v></c>`;
    },
  );
  return zipSync({ ...parts, [path]: strToU8(sheet) });
}

/** Rows as the public converters take them: cut at the first comma, nothing checked, three values kept. */
export function converterRows(text: string): { facility: string; patient: number }[] {
  const rows: { facility: string; patient: number }[] = [];
  let facility = '';
  for (const line of text.split(/\r?\n/)) {
    const comma = line.indexOf(',');
    const [key, value] = [line.slice(0, comma), line.slice(comma + 1)].map((cell) =>
      cell.replace(/^"|"$/g, ''),
    );
    if (key === '医療機関等名称') facility = value ?? '';
    else if (key === '窓口相当負担額（円）' && facility !== '')
      rows.push({ facility, patient: Number(value?.replaceAll(',', '')) });
  }
  return rows;
}

/** Cells joined by commas and nothing else: no quotes, no formulas defused. */
export const joined = (rows: readonly object[]): string =>
  rows.map((row) => Object.values(row).join(',')).join('\n');
