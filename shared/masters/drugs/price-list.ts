import { readCsv } from '../../kernel/csv.ts';
import { dateInName, type MasterLineError, UNREADABLE } from '../edition-file.ts';
import { isLonger, MAX_FIELD_BYTES } from '../layout.ts';

/** One row of the price list (薬価基準収載品目リスト) as far as it tells ingredients and generics. */
export type PriceListRow = {
  priceCode: string;
  ingredientName: string;
  /** 後発品, also one that does not count for the addition (★), which the drug master does not tell. */
  generic: boolean;
  /** 薬価, yen per 規格 of the list; undefined when it is not a number */
  price: number | undefined;
};

/** `date`: `YYYYMMDD`, empty when not known. */
export type PriceList = { date: string; rows: readonly PriceListRow[] };

const CODE = '薬価基準収載医薬品コード';
const INGREDIENT = '成分名';
const PRICE = '薬価';
/** The list of MHLW has no heading above this column; copies of it have. */
const GENERIC = '後発加算対象';
const GENERIC_MARKS = ['後発品', '★'];

/** Recognises the list by its heading line. */
export const isPriceListHeading = (line: string): boolean =>
  line.includes(CODE) && line.includes(INGREDIENT) && line.includes('薬価');

/**
 * Reads the list as CSV with a heading; columns are found by name, because MHLW adds some. Its content has
 * no date: `YYYYMMDD` comes from the file's name, a list without one counts as older than all others.
 */
export function readPriceList(
  text: string,
  fileName: string,
): { date: string; rows: PriceListRow[]; lines: number; errors: MasterLineError[] } {
  const date = dateInName(fileName) ?? '';
  const [heading, ...body] = readCsv(text);
  const code = heading?.fields.indexOf(CODE) ?? -1;
  const ingredient = heading?.fields.indexOf(INGREDIENT) ?? -1;
  const generic = heading?.fields.indexOf(GENERIC) ?? -1;
  const price = heading?.fields.indexOf(PRICE) ?? -1;
  if (code < 0 || ingredient < 0)
    return {
      date,
      rows: [],
      lines: body.length,
      errors: [{ line: 1, field: 'line', code: 'columns' }],
    };
  const rows: PriceListRow[] = [];
  const errors: MasterLineError[] = [];
  for (const { line, fields } of body) {
    const priceCode = fields[code]?.trim() ?? '';
    const ingredientName = fields[ingredient]?.trim() ?? '';
    if (!/^\d{7}[0-9A-Z]{5}$/.test(priceCode)) errors.push({ line, field: CODE, code: 'code' });
    else if (ingredientName.includes(UNREADABLE))
      errors.push({ line, field: INGREDIENT, code: 'encoding' });
    else if (isLonger(ingredientName, MAX_FIELD_BYTES))
      errors.push({ line, field: INGREDIENT, code: 'too-long' });
    else if (ingredientName === '') errors.push({ line, field: INGREDIENT, code: 'name' });
    else {
      const mark = fields[generic]?.trim() ?? '';
      const yen = Number(fields[price] || Number.NaN);
      rows.push({
        priceCode,
        ingredientName,
        generic: GENERIC_MARKS.includes(mark),
        price: yen > 0 ? yen : undefined,
      });
    }
  }
  return { date, rows, lines: body.length, errors };
}
