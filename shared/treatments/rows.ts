import type { IsoDate } from '../kernel/dates.ts';
import type { NamedCode, NamedLookup } from '../masters/named-index.ts';
import { type Addition, additionOf } from './additions.ts';
import { type Category, categoryOf } from './categories.ts';
import type { TreatmentLine, TreatmentReceipt } from './codec.ts';
import type { Treatment } from './treatment.ts';

/** One line of the list, not yet in the words that are sent. Rows of one procedure share what it is. */
export type TreatmentRow = {
  treatedOn: IsoDate;
  count: number;
  place: Place;
  procedure: Procedure;
};

export type Place = { facilityName: string; setting: Treatment['setting'] };
export type Procedure = {
  line: TreatmentLine;
  /** Undefined when no edition of the master has the code. */
  named: NamedCode | undefined;
  category: Category;
  addition: Addition | undefined;
};

/**
 * Rows of a person, newest first; on one day place by place, in the order of the receipts and of their lines.
 * Names are those of the procedure master in the month of care.
 */
export function treatmentRows(
  receipts: readonly TreatmentReceipt[],
  procedures: NamedLookup,
): TreatmentRow[] {
  const rows = receipts.flatMap((receipt) => {
    const place: Place = {
      facilityName: receipt.facilityName || receipt.facilityCode,
      setting: receipt.inpatient ? 'inpatient' : 'outpatient',
    };
    return receipt.lines.flatMap((line) => {
      const month = line.month ?? receipt.careMonth;
      const named = procedures.find(line.code, month);
      const procedure: Procedure = {
        line,
        named,
        category: categoryOf(line.code, line.section, named?.chapter ?? ''),
        addition: additionOf(named?.name ?? line.name ?? '', month),
      };
      return line.days.map(([day, count]) => ({
        treatedOn: `${month}-${String(day).padStart(2, '0')}` as IsoDate,
        count,
        place,
        procedure,
      }));
    });
  });
  return rows.sort((a, b) => (a.treatedOn < b.treatedOn ? 1 : a.treatedOn > b.treatedOn ? -1 : 0));
}

/** Codes that are to be looked up to show these receipts. */
export function* procedureCodesIn(receipts: readonly TreatmentReceipt[]): Generator<string> {
  for (const { lines } of receipts) for (const { code } of lines) yield code;
}

/** 診療行為名; what the hospital wrote where no edition has the code, else the code. */
export const procedureNameOf = ({ line: { code, name }, named }: Procedure): string =>
  named?.name || name || `${isDental(code) ? '歯科の診療行為' : '名称不明'}（${code}）`;

/** Their master (歯科診療行為マスター) is not among what is delivered. @source product.md §4.7 */
const isDental = (code: string): boolean => code.startsWith('3');

export function shownTreatment({ treatedOn, count, place, procedure }: TreatmentRow): Treatment {
  const { line, named, category, addition } = procedure;
  return {
    treatedOn,
    facilityName: place.facilityName,
    setting: place.setting,
    code: line.code,
    name: procedureNameOf(procedure),
    ...(named && named.fullName !== named.name && { fullName: named.fullName }),
    count,
    surgery: category === 'surgery',
    category,
    ...(line.amount !== undefined && named?.unit
      ? { amount: { amount: line.amount, unit: named.unit } }
      : {}),
    ...(addition && { addition }),
  };
}
