import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { cappedShare } from './high-cost.ts';
import { INSURERS } from './insurers.ts';
import type { DemoCoverage, DemoPerson } from './person.ts';
import { type Line, onDays, record } from './receipt-line.ts';
import { toFullWidth } from './shift-jis.ts';

/** 点数表 of what is written line by line: 1 医科, 4 調剤 */
export type FeeTable = '1' | '4';

/** Whose receipt, under which coverage, in which month. */
export type Subject = {
  table: FeeTable;
  person: DemoPerson;
  coverage: DemoCoverage;
  /** The first visit of the month; age and scheme are those of this day. */
  on: IsoDate;
  inpatient: boolean;
};

/** 負担区分: insurance alone, or insurance with the first 公費 */
export const payerCode = (person: DemoPerson): string => (person.publicPayer ? '2' : '1');

/** Children are 未就学者 to the 31 March after their sixth birthday (born on 1 April: a year earlier). */
function isPreschool(person: DemoPerson, on: IsoDate): boolean {
  const sixth = Number(person.birthDate.slice(0, 4)) + 6;
  const starts = `${person.birthDate.slice(5) > '04-01' ? sixth + 1 : sixth}-04-01`;
  return on < starts;
}

/** レセプト種別, four digits. @source formats/receipt-uke.md §5 */
export function receiptKind({
  table,
  person,
  coverage,
  on,
  inpatient,
}: Omit<Subject, 'table'> & { table: FeeTable | '3' }): string {
  const { scheme } = INSURERS[coverage.insurer];
  const payers = person.publicPayer ? 2 : 1;
  const inBed = (): number => {
    if (scheme === '3') return 7;
    if (isPreschool(person, on)) return 3;
    return coverage.relation === 'insured' ? 1 : 5;
  };
  return `${table}${scheme}${payers}${inpatient ? inBed() : inBed() + 1}`;
}

/** The fields of RE that 医科 and 調剤 share, and 特記事項 (42: 後期高齢者, 1割) for its own place. */
export function patientFields(subject: Subject, number: number) {
  const { person, coverage } = subject;
  const insurer = INSURERS[coverage.insurer];
  return {
    common: {
      2: number,
      3: receiptKind(subject),
      4: subject.on.slice(0, 7).replace('-', ''),
      5: person.receiptName,
      6: person.sex,
      7: person.birthDate.replaceAll('-', ''),
      8: insurer.benefitPercent,
    },
    notes: insurer.scheme === '3' ? '42' : '',
    kana: person.kana.replaceAll('　', '').slice(0, 20),
  };
}

export type Totals = {
  days: number;
  points: number;
  meals?: number;
  mealYen?: number;
  /** 負担金額, yen, where 高額療養費 was applied at the counter (HO 12). */
  pays?: number | undefined;
};

const YEN_PER_POINT = 10;
const USUAL_PERCENT = 30;

/** What the patient of a stay pays once the cap of the month is reached; undefined below it. */
export function shareOf({ coverage, inpatient }: Subject, points: number): number | undefined {
  if (!inpatient) return undefined;
  const percent = Number(coverage.copaymentPercent ?? USUAL_PERCENT);
  return cappedShare(coverage.limitCategory, points * YEN_PER_POINT, percent);
}

/** HO, KO, SN, JD and MF: who pays for how much, on which days. */
export function payerLines(
  { table, person, coverage }: Subject,
  totals: Totals,
  visitDays: readonly number[],
): Line[] {
  const insurance = record('HO', table === '1' ? 15 : 14, {
    2: INSURERS[coverage.insurer].number.padStart(8, ' '),
    3: toFullWidth(coverage.symbol),
    4: toFullWidth(coverage.number),
    5: totals.days,
    6: totals.points,
    8: totals.meals || '',
    9: totals.mealYen || '',
    ...(totals.pays === undefined ? {} : { 12: totals.pays }),
  });
  const days = onDays(3, new Map(visitDays.map((day) => [day, 1])));
  const municipality = person.publicPayer && [
    record('KO', table === '1' ? 12 : 10, {
      2: person.publicPayer.payer,
      3: person.publicPayer.recipient,
      5: totals.days,
      6: totals.points,
      [table === '1' ? 7 : 8]: 0,
    }),
  ];
  return [
    insurance,
    ...(municipality ?? []),
    record('SN', 9, { 2: 1, 3: '01', 7: coverage.branch }),
    record('JD', 33, { 2: 1, ...days }),
    ...(municipality ? [record('JD', 33, { 2: 2, ...days })] : []),
    record('MF', 33, { 2: totals.pays === undefined ? '00' : '01' }),
  ];
}
