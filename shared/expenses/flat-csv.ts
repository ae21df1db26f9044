import { writeCsv } from '../kernel/csv.ts';
import type { IsoDate, YearMonth } from '../kernel/dates.ts';
import { cleanText } from '../kernel/text.ts';
import type { Language } from '../kernel/texts.ts';
import { flatCsvTexts } from './flat-csv-texts.ts';

/** Where a row of the household's year comes from. */
export type FlatSource = 'delivered' | 'own' | 'brought';

/** One row of the household's year in the flat file, yen; empty cells where a row has no such value. */
export type FlatExpense = {
  person: string;
  source: FlatSource;
  /** Of delivered rows: 審査前 is `provisional`. */
  state?: 'final' | 'provisional' | undefined;
  careMonth?: YearMonth | undefined;
  /** 診療区分, or the kind of an own row; text as shown on the screen. */
  category: string;
  facilityName: string;
  days?: number | undefined;
  total?: number | undefined;
  insurer?: number | undefined;
  otherPublic?: number | undefined;
  /** 窓口負担相当額, computed. */
  patient?: number | undefined;
  /** What the deduction counts: entered by the person, else `patient`. */
  paid: number;
  compensated: number;
  paidOn?: IsoDate | undefined;
  insurerName?: string | undefined;
  /** Free text of the person. */
  note?: string | undefined;
};

/** What a page has in its footnotes; it stands at the end of every line. */
export type FlatCsvFoot = {
  asOf: IsoDate;
  completeTo: IsoDate;
  nextExpectedOn: IsoDate;
  operatorName: string;
  /** Rows left out because their amounts cannot be read. */
  leftOut?: number;
  language?: Language;
};

const COLUMNS = [
  'person',
  'source',
  'state',
  'careMonth',
  'category',
  'facilityName',
  'days',
  'total',
  'insurer',
  'otherPublic',
  'patient',
  'paid',
  'compensated',
  'paidOn',
  'insurerName',
  'note',
  'asOf',
  'completeTo',
  'nextExpectedOn',
  'operator',
  'leftOut',
] as const satisfies readonly (keyof (typeof flatCsvTexts)['ja']['columns'])[];

const oneLine = (text = '') => cleanText(text.replace(/[\r\n\t]+/g, ' '));

/**
 * The household's year as one rectangular table: a line of names, then one line per row, so that spreadsheets
 * sort, filter and add up. A year without rows has one line with nothing but the foot.
 *
 * UTF-8 with BOM, CRLF; amounts are plain digits; cells that a spreadsheet would run as a formula are text.
 */
export function flatCsv(rows: readonly FlatExpense[], foot: FlatCsvFoot): string {
  const texts = flatCsvTexts[foot.language ?? 'ja'];
  const { asOf, completeTo, nextExpectedOn, operatorName, leftOut = 0 } = foot;
  const end = [asOf, completeTo, nextExpectedOn, oneLine(operatorName), leftOut];
  const lines = rows.map((one) => [
    oneLine(one.person),
    texts.sources[one.source],
    one.state ? texts.states[one.state] : '',
    one.careMonth ?? '',
    oneLine(one.category),
    oneLine(one.facilityName),
    one.days ?? '',
    one.total ?? '',
    one.insurer ?? '',
    one.otherPublic ?? '',
    one.patient ?? '',
    one.paid,
    one.compensated,
    one.paidOn ?? '',
    oneLine(one.insurerName),
    oneLine(one.note),
    ...end,
  ]);
  const nothing = [...Array<string | number>(COLUMNS.length - end.length).fill(''), ...end];
  return writeCsv([
    COLUMNS.map((column) => texts.columns[column]),
    ...(lines.length > 0 ? lines : [nothing]),
  ]);
}
