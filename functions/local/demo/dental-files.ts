import { addMonths, type IsoDate, monthOf } from '../../../shared/kernel/dates.ts';
import type { BillingUnit, Receipt } from '../../../shared/receipts/codec.ts';
import { newReceipt, newTotals } from '../../../shared/receipts/new-receipt.ts';
import { writeInsurerFile, writeProviderFile } from '../../../shared/receipts/write.ts';
import { careDay, type DemoCalendar, receivedOn } from './demo-calendar.ts';
import type { DemoFile } from './demo-file.ts';
import { DENTIST } from './facilities.ts';
import { INSURERS } from './insurers.ts';
import type { DemoPeople, PersonKey } from './people.ts';
import { coverageOn } from './person.ts';
import { receiptKind } from './receipt-head.ts';
import { toFullWidth, toShiftJis } from './shift-jis.ts';

/**
 * Procedures of the demo's dentist: 診療識別, code, points. Codes are those of a public sample claim of 2019
 * (shared/data/uke), whose points they have; a master of them is not at hand, so they show without a name.
 */
const PROCEDURES = {
  visit: ['11', '301072810', 226],
  management: ['13', '302000110', 110],
  filling: ['43', '310000310', 265],
  model: ['31', '305000410', 402],
} as const;
type Dental = readonly [
  patient: PersonKey,
  monthsBack: number,
  what: readonly (keyof typeof PROCEDURES)[],
];

const VISITS: readonly Dental[] = [
  ['husband', 15, ['visit', 'management']],
  ['husband', 4, ['visit', 'management', 'filling']],
  ['wife', 10, ['visit', 'management', 'model']],
  ['child', 3, ['visit', 'management']],
  ['husband', 0, ['visit', 'management']],
];
const DAY = 28;

/** 歯科 claims in the provider form (`RECEIPTS.UKE`), and after the review (`13_RECODEINFO_DEN.CSV`). */
export function dentalFiles(calendar: DemoCalendar, people: DemoPeople): DemoFile[] {
  return VISITS.flatMap((visit, index) => {
    const receipt = dentalReceipt(calendar, people, visit);
    const claimMonth = addMonths(receipt.careMonth, 1);
    const [patient, monthsBack] = visit;
    const name = (what: string) =>
      `${claimMonth.replace('-', '')}_${DENTIST.code}_${patient}_${what}`;
    const claimed: DemoFile = {
      name: name('RECEIPTS.UKE'),
      bytes: toShiftJis(writeProviderFile([receipt])),
      asOf: receivedOn(claimMonth),
    };
    if (monthsBack === 0) return [claimed];
    const searchNumber = `${claimMonth.replace('-', '')}1393${String(index + 1).padStart(7, '0')}`;
    const reviewed: DemoFile = {
      name: name('13_RECODEINFO_DEN.CSV'),
      bytes: toShiftJis(writeInsurerFile([{ ...receipt, searchNumbers: [searchNumber] }])),
      asOf: receivedOn(addMonths(claimMonth, 1)),
    };
    return [claimed, reviewed];
  });
}

function dentalReceipt(
  calendar: DemoCalendar,
  people: DemoPeople,
  [patient, monthsBack, what]: Dental,
): Receipt {
  const person = people[patient];
  const on = careDay(calendar, monthsBack, DAY);
  const careMonth = monthOf(on);
  const claimMonth = addMonths(careMonth, 1);
  const coverage = coverageOn(person, on);
  const { number, review } = INSURERS[coverage.insurer];
  const units = what.map((key) => unitOf(PROCEDURES[key], on, person.publicPayer ? '2' : '1'));
  const points = units.reduce((sum, unit) => sum + (unit.points ?? 0), 0);
  const totals = newTotals({ days: 1, points });
  const insurance = { rank: 0 as const, number, claimed: totals, assessed: undefined };
  return newReceipt({
    kind: 'dental',
    careMonth,
    claimMonth,
    typeCode: receiptKind({ table: '3', person, coverage, on, inpatient: false }),
    institution: { code: DENTIST.code, name: DENTIST.name },
    reviewBody: review,
    person: {
      ...{ name: person.receiptName, kana: person.kana.replaceAll('　', '') },
      ...{ birthDate: person.birthDate, sex: person.sex, insurerNumber: number },
      symbol: toFullWidth(coverage.symbol),
      number: toFullWidth(coverage.number),
      branch: coverage.branch,
    },
    payers: person.publicPayer
      ? [
          insurance,
          {
            rank: 1,
            number: person.publicPayer.payer,
            claimed: newTotals({ days: 1, points, patientPays: 0 }),
            assessed: undefined,
          },
        ]
      : [insurance],
    units,
  });
}

const unitOf = (
  [section, code, points]: (typeof PROCEDURES)[keyof typeof PROCEDURES],
  on: IsoDate,
  burden: string,
): BillingUnit => ({
  ...{ line: 0, section, burden, before: [], after: [], points, count: 1 },
  items: [{ line: 0, record: 'SS', code, amount: undefined, comments: [] }],
  days: [{ day: Number(on.slice(8)), count: 1 }],
});
