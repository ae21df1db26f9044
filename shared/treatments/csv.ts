import { writeCsv } from '../kernel/csv.ts';
import type { Language } from '../kernel/texts.ts';
import type { Freshness } from '../medications/freshness.ts';
import { treatmentTexts } from './texts.ts';
import type { Treatment } from './treatment.ts';

const COLUMNS = [
  'treatedOn',
  'facilityName',
  'setting',
  'category',
  'surgery',
  'name',
  'fullName',
  'code',
  'amount',
  'amountUnit',
  'count',
  'plain',
  'asOf',
  'completeTo',
  'nextExpectedOn',
  'operator',
] as const satisfies readonly (keyof (typeof treatmentTexts)['ja']['columns'])[];

/**
 * The list as one rectangular table, as the medicines have it: what a page has in its footnotes stands at the
 * end of every line; a list without treatments has one line with nothing but these. UTF-8 with BOM, CRLF;
 * cells that a spreadsheet would run as a formula are text.
 */
export function treatmentsCsv(
  treatments: readonly Treatment[],
  { asOf, completeTo, nextExpectedOn }: Freshness,
  operatorName: string,
  language: Language = 'ja',
): string {
  const texts = treatmentTexts[language];
  const foot = [asOf, completeTo, nextExpectedOn, operatorName];
  const lines = treatments.map((one) => [
    one.treatedOn,
    one.facilityName,
    texts.settings[one.setting],
    texts.categories[one.category],
    one.surgery ? texts.surgery : '',
    one.name,
    one.fullName ?? '',
    one.code,
    one.amount?.amount ?? '',
    one.amount?.unit ?? '',
    one.count,
    one.addition ? texts.additions[one.addition] : '',
    ...foot,
  ]);
  const nothing = [...Array<string>(COLUMNS.length - foot.length).fill(''), ...foot];
  return writeCsv([
    COLUMNS.map((column) => texts.columns[column]),
    ...(lines.length > 0 ? lines : [nothing]),
  ]);
}
