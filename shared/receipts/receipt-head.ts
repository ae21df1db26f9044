import type { YearMonth } from '../kernel/dates.ts';
import type { Receipt, ReceiptKind } from './codec.ts';
import type { Header } from './file-header.ts';
import { RE } from './layouts.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import { arePossible } from './possible-months.ts';
import { isInpatient, kindOfType } from './receipt-types.ts';

/** MN of the insurer form. */
export type Management = { searchNumber: string; dentalSearchNumber: string; dentalName: string };

/** What the RE line and the lines before it say. */
export type ReceiptHead = Omit<
  Receipt,
  'payers' | 'confirmations' | 'reviews' | 'units' | 'dpc' | 'dispensing' | 'details'
>;

const DEFAULT_YEN_PER_POINT = 10;
const TABLE_OF_KIND: Readonly<Record<ReceiptKind, string>> = {
  medical: '1',
  dpc: '1',
  dental: '3',
  dispensing: '4',
};

export function readManagement(line: Line): Management {
  return {
    searchNumber: line.text(4),
    dentalSearchNumber: line.text(5),
    dentalName: line.words(3),
  };
}

/** @returns undefined, with the reason reported, when nothing can be made of the receipt */
export function readHead(
  line: Line,
  header: Header,
  management: Management | undefined,
  latestMonth: YearMonth | undefined,
): ReceiptHead | undefined {
  const typeCode = line.text(3);
  const kind = kindOfType(typeCode, line.text(19));
  if (!kind) line.report(3, typeCode === '' ? 'missing-value' : 'bad-code', 'receipt');
  const careMonth = line.month(4, 'receipt');
  if (line.fields.isEmpty(4)) line.report(4, 'missing-value', 'receipt');
  const { institution, claimMonth, reviewBody } = header;
  if (!institution) line.report(0, 'no-institution', 'receipt');
  if (!kind || !careMonth || !institution) return undefined;
  if (!arePossible(careMonth, claimMonth, latestMonth)) {
    line.report(4, 'impossible-date', 'receipt');
    return undefined;
  }
  if (institution.code[2] !== TABLE_OF_KIND[kind]) line.report(3, 'kind-differs');
  const layout = RE[kind];
  const dental = kind === 'dental';
  const ownNumber = (dental ? management?.dentalSearchNumber : management?.searchNumber) ?? '';
  return {
    kind,
    form: line.prefixed || management ? 'insurer' : 'provider',
    line: line.number,
    number: line.text(2),
    reviewBody,
    institution:
      dental && institution.name === '' && management
        ? { code: institution.code, name: management.dentalName }
        : institution,
    claimMonth,
    careMonth,
    typeCode,
    inpatient: isInpatient(typeCode),
    person: readPerson(line, layout.kana),
    searchNumbers: [ownNumber, line.text(layout.searchNumber)].filter((number) => number !== ''),
    benefitPercent: line.count(layout.benefitPercent, LIMITS.percent),
    yenPerPoint:
      (layout.yenPerPoint > 0 && line.count(layout.yenPerPoint, LIMITS.times)) ||
      DEFAULT_YEN_PER_POINT,
    specialNotes: line.text(layout.specialNotes).match(/\d\d/g) ?? [],
    copaymentClass: line.text(layout.copaymentClass),
    admittedOn: layout.admittedOn > 0 ? line.date(layout.admittedOn) : undefined,
  };
}

/** The numbers of the card come later, with HO and SN. */
function readPerson(line: Line, kana: number): Receipt['person'] {
  const sex = line.text(6);
  const known = sex === '1' || sex === '2';
  if (!known) line.report(6, sex === '' ? 'missing-value' : 'bad-code');
  if (line.fields.isEmpty(7)) line.report(7, 'missing-value');
  return {
    name: line.words(5),
    kana: line.words(kana),
    birthDate: line.date(7),
    sex: known ? sex : '',
    insurerNumber: '',
    symbol: '',
    number: '',
    branch: '',
  };
}
