import type { YearMonth } from '../kernel/dates.ts';
import type { Institution } from './codec.ts';
import type { Line } from './line.ts';
import { isDigits } from './line.ts';
import { receiptMonth } from './receipt-dates.ts';

/** What stands before a receipt and holds for it. */
export type Header = {
  reviewBody: string;
  institution: Institution | undefined;
  claimMonth: YearMonth | undefined;
};

export const NO_HEADER: Header = {
  reviewBody: '',
  institution: undefined,
  claimMonth: undefined,
};

/**
 * IR, YK or UK. In 歯科 the name is in UK, once per file, and IR is repeated without it; an IR there
 * has the month in field 7, in 医科 in field 8. @source formats/receipt-uke.md §2, §4
 */
export function readHeader(line: Line, before: Header): Header {
  const code = institutionCode(line);
  if (code === '') return { ...NO_HEADER, reviewBody: line.text(2) };
  const dentalMonth = line.record === 'IR' && line.text(4) === '3' && receiptMonth(line.text(7));
  if (dentalMonth) {
    const name = before.institution?.code === code ? before.institution.name : '';
    return { reviewBody: line.text(2), institution: { code, name }, claimMonth: dentalMonth };
  }
  // YK has no reserve field before the name.
  const name = line.record === 'YK' ? 6 : 7;
  return {
    reviewBody: line.text(2),
    institution: { code, name: line.words(name) },
    claimMonth: line.month(name + 1),
  };
}

function institutionCode(line: Line): string {
  const prefecture = line.digits(3, 2);
  const table = line.digits(4, 1);
  const number = line.text(5).padStart(7, '0');
  if (number.length === 7 && isDigits(number) && prefecture !== '' && table !== '')
    return `${prefecture}${table}${number}`;
  line.report(5, 'no-institution', 'line');
  return '';
}
