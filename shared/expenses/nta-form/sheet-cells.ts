import type { FilledForm, FormRow } from './form-row.ts';
import {
  APPLIES,
  COLUMN,
  FIRST_ROW,
  KIND_COLUMN,
  LAST_ROW,
  LONGEST_FACILITY,
  LONGEST_PERSON,
  MOST_ROWS,
  TOTAL_CELLS,
  totalFormula,
} from './layout.ts';
import type { SharedStrings } from './shared-strings.ts';
import { attributesOf, textOfXml } from './xml-text.ts';

/** The sheet of a workbook is not the empty form that this code knows. */
export class OtherLayout extends Error {
  override readonly name = 'OtherLayout';
}

const EMPTY_CELL = /<c r="([B-J])(\d{1,4})"( s="\d+")?\/>/g;
const TOTAL = /<c r="(C[34])"( s="\d+")? t="str"><f>([^<]*)<\/f><v(?:\/>|><\/v>)<\/c>/g;
const COLUMNS = 9; // B to J
const inData = (row: number) => row >= FIRST_ROW && row <= LAST_ROW;

/** Longest text by range, of the validations that limit text. */
const textLimits = (sheet: string): Map<string, number> =>
  new Map(
    Array.from(
      sheet.matchAll(/<dataValidation\b([^>]*)>(.*?)<\/dataValidation>/gs),
      ([, tag = '', body = '']) => {
        const { type, sqref = '' } = attributesOf(tag);
        const most = Number(/<formula2>(\d+)<\/formula2>/.exec(body)?.[1]);
        return [type === 'textLength' ? sqref : '', most];
      },
    ),
  );

/** Throws {@link OtherLayout} unless every data cell is there and empty, and sums and limits are those known. */
export function checkLayout(sheet: string): void {
  const cells = new Set<string>();
  for (const [, column, row] of sheet.matchAll(EMPTY_CELL))
    if (inData(Number(row))) cells.add(`${column}${row}`);
  const sums = new Map(
    Array.from(sheet.matchAll(TOTAL), ([, cell, , formula = '']) => [cell, textOfXml(formula)]),
  );
  const limits = textLimits(sheet);
  const known =
    cells.size === MOST_ROWS * COLUMNS &&
    TOTAL_CELLS.every(({ cell, column }) => sums.get(cell) === totalFormula(column)) &&
    limits.get(`B${FIRST_ROW}:B${LAST_ROW}`) === LONGEST_PERSON &&
    limits.get(`C${FIRST_ROW}:C${LAST_ROW}`) === LONGEST_FACILITY;
  if (!known) throw new OtherLayout();
}

/** `2026/1/5`, as the example on the form's second sheet shows dates. */
const dateText = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}/${month}/${day}`;
};

/** What stands in B to J of a row; cells that stay empty are not in it. */
function rowCells(row: FormRow): Map<string, string | number> {
  const cells = new Map<string, string | number>([
    [COLUMN.person, row.person],
    [COLUMN.facility, row.facility],
    [COLUMN.paid, row.paid],
  ]);
  for (const kind of row.kinds) cells.set(KIND_COLUMN[kind], APPLIES);
  if (row.compensated > 0) cells.set(COLUMN.compensated, row.compensated);
  if (row.paidOn) cells.set(COLUMN.paidOn, dateText(row.paidOn));
  return cells;
}

/**
 * Puts rows into the empty cells of the sheet and their sums into C3 and C4, where the workbook keeps what its
 * formulas gave last. Everything else of the XML keeps its bytes.
 *
 * @param sheet one that {@link checkLayout} took
 */
export function fillSheet(sheet: string, { rows, totals }: FilledForm, strings: SharedStrings) {
  const cells = rows.map(rowCells);
  return sheet
    .replace(EMPTY_CELL, (empty, column: string, row: string, style = '') => {
      const value = inData(Number(row)) ? cells[Number(row) - FIRST_ROW]?.get(column) : undefined;
      if (value === undefined) return empty;
      return typeof value === 'number'
        ? `<c r="${column}${row}"${style}><v>${value}</v></c>`
        : `<c r="${column}${row}"${style} t="s"><v>${strings.numberOf(value)}</v></c>`;
    })
    .replace(TOTAL, (empty, cell: string, style = '', formula) => {
      const sum = totals[cell === 'C3' ? 'paid' : 'compensated'];
      return sum === 0 ? empty : `<c r="${cell}"${style}><f>${formula}</f><v>${sum}</v></c>`;
    });
}
