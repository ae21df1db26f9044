import { writeCsv } from '../kernel/csv.ts';
import type { Language } from '../kernel/texts.ts';
import type { Medication } from './codec.ts';
import type { Freshness } from './freshness.ts';
import { medicationTexts } from './texts.ts';

type Column = keyof (typeof medicationTexts)['ja']['columns'];

const COLUMNS = [
  'dispensedOn',
  'facilityName',
  'prescribedBy',
  'setting',
  'route',
  'marks',
  'drugName',
  'drugCode',
  'ingredientName',
  'usage',
  'note',
  'dose',
  'doseUnit',
  'quantity',
  'quantityUnit',
  'suppliedUntil',
  'ownShare',
  'savingAtMost',
  'electedOriginal',
  'asOf',
  'completeTo',
  'nextExpectedOn',
  'operator',
] as const satisfies readonly Column[];

/**
 * The list as one rectangular table: a line of names, then one line per medicine, so that spreadsheets sort
 * and filter it. What a page has in its footnotes (as of, complete to, next expected on, who issued it)
 * stands at the end of every line. A list without medicines has one line with nothing but these.
 *
 * UTF-8 with BOM, CRLF; cells that a spreadsheet would run as a formula are text.
 */
export function medicationsCsv(
  medications: readonly Medication[],
  { asOf, completeTo, nextExpectedOn }: Freshness,
  operatorName: string,
  language: Language = 'ja',
): string {
  const texts = medicationTexts[language];
  const foot = [asOf, completeTo, nextExpectedOn, operatorName];
  const lines = medications.map((one) => [
    one.dispensedOn,
    one.facilityName,
    one.prescribedBy,
    texts.settings[one.setting],
    texts.routes[one.route],
    one.marks.map((mark) => texts.marks[mark]).join(''),
    one.drugName,
    one.drugCode,
    one.ingredientName,
    one.usage,
    one.note,
    one.dose.amount,
    one.dose.unit,
    one.quantity.amount,
    one.quantity.unit,
    one.suppliedUntil ?? '',
    one.genericSaving?.ownShare ?? '',
    one.genericSaving?.atMost ?? '',
    one.electedOriginal ? texts.electedOriginal : '',
    ...foot,
  ]);
  const nothing = [...Array<string>(COLUMNS.length - foot.length).fill(''), ...foot];
  return writeCsv([
    COLUMNS.map((column) => texts.columns[column]),
    ...(lines.length > 0 ? lines : [nothing]),
  ]);
}
