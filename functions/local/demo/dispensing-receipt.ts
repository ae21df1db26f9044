import { addMonths, monthOf } from '../../../shared/kernel/dates.ts';
import type { Visit } from './care.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { CLINICS, PHARMACIES, type PharmacyKey } from './facilities.ts';
import type { DemoPeople } from './people.ts';
import { coverageOn } from './person.ts';
import { prescriptionGroups, type Reception, receptionFees } from './prescription-groups.ts';
import type { Receipt } from './receipt.ts';
import { patientFields, payerCode, payerLines, type Subject } from './receipt-head.ts';
import { record } from './receipt-line.ts';

/** A visit whose prescription a pharmacy filled; `claimDelay` months later than usual. */
export type Filled = {
  visit: Visit;
  pharmacy: PharmacyKey;
  items: Reception['items'];
  claimDelay: number;
  returned: boolean;
};

function receptions(filled: readonly Filled[], payer: string): Reception[] {
  let firstNo = 1;
  return filled.map(({ visit, items }, index) => {
    const reception = { on: visit.on, turn: index + 1, items, payer, firstNo };
    firstNo += items.length;
    return reception;
  });
}

/** What one pharmacy claims for one patient, month and prescribing clinic, 調剤 (provider form). */
export function dispensingReceipt(
  filled: readonly [Filled, ...Filled[]],
  people: DemoPeople,
  calendar: DemoCalendar,
): Receipt {
  const [first] = filled;
  const { patient, on, clinic } = first.visit;
  const person = people[patient];
  const prescriber = CLINICS[clinic];
  const careMonth = monthOf(on);
  const subject: Subject = {
    table: '4',
    person,
    coverage: coverageOn(person, on),
    on,
    inpatient: false,
  };
  const turns = receptions(filled, payerCode(person));
  const groups = turns.map((turn) => prescriptionGroups(turn, calendar.revision));
  const fees = turns.map(receptionFees);
  const points = [...groups, ...fees].reduce((sum, one) => sum + one.points, 0);

  return {
    table: '4',
    facility: PHARMACIES[first.pharmacy],
    insurer: subject.coverage.insurer,
    careMonth,
    claimMonth: addMonths(careMonth, 1 + first.claimDelay),
    points,
    returned: first.returned,
    corrects: first.claimDelay > 0,
    lines: (number) => {
      const patientData = patientFields(subject, number);
      return [
        record('RE', 42, {
          ...patientData.common,
          9: patientData.notes,
          10: prescriber.code.slice(0, 2),
          11: prescriber.code.slice(2, 3),
          12: prescriber.code.slice(3),
          13: prescriber.name,
          14: prescriber.address,
          15: prescriber.doctor,
          42: patientData.kana,
        }),
        ...payerLines(
          subject,
          { days: turns.length, points },
          turns.map((turn) => Number(turn.on.slice(8))),
        ),
        ...groups.flatMap((one) => one.lines),
        ...fees.flatMap((one) => one.lines),
      ];
    },
  };
}
