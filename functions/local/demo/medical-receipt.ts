import { addMonths, monthOf } from '../../../shared/kernel/dates.ts';
import type { Visit } from './care.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { CLINICS } from './facilities.ts';
import { daysOf, mealsOf, visitUnits } from './medical-units.ts';
import type { DemoPeople } from './people.ts';
import { coverageOn } from './person.ts';
import { MEAL } from './procedures.ts';
import type { Receipt } from './receipt.ts';
import { patientFields, payerCode, payerLines, type Subject, shareOf } from './receipt-head.ts';
import { record } from './receipt-line.ts';

const UNCODED_DISEASE = '0000999';

/** What one clinic claims for one patient and month, 医科 (provider form). */
export function medicalReceipt(
  visits: readonly [Visit, ...Visit[]],
  people: DemoPeople,
  calendar: DemoCalendar,
): Receipt {
  const [first] = visits;
  const person = people[first.patient];
  const careMonth = monthOf(first.on);
  const subject: Subject = {
    table: '1',
    person,
    coverage: coverageOn(person, first.on),
    on: first.on,
    inpatient: Boolean(first.nights),
  };
  const units = visits
    .flatMap((visit) => visitUnits(visit, payerCode(person), calendar.revision))
    .toSorted((a, b) => Number(a.section) - Number(b.section));
  const points = units.reduce((sum, unit) => sum + unit.points, 0);
  const days = [...new Set(visits.flatMap(daysOf))].toSorted((a, b) => a - b);
  const meals = visits.flatMap((visit) => [...mealsOf(visit).values()]).reduce((a, b) => a + b, 0);
  const diseases = [...new Map(visits.map((visit) => [visit.diagnosis, visit.on]))];

  return {
    table: '1',
    facility: CLINICS[first.clinic],
    insurer: subject.coverage.insurer,
    careMonth,
    claimMonth: addMonths(careMonth, 1),
    points,
    reduced: visits.some((visit) => visit.reduced),
    inReview: visits.some((visit) => visit.inReview),
    lines: (number) => {
      const patient = patientFields(subject, number);
      return [
        record('RE', 38, {
          ...patient.common,
          9: first.nights ? first.on.replaceAll('-', '') : '',
          12: patient.notes,
          37: patient.kana,
        }),
        ...payerLines(
          subject,
          {
            days: days.length,
            points,
            meals,
            mealYen: meals * MEAL.points,
            pays: shareOf(subject, points),
          },
          days,
        ),
        ...diseases.map(([name, on], index) =>
          record('SY', 8, {
            2: UNCODED_DISEASE,
            3: on.replaceAll('-', ''),
            4: 1,
            6: name,
            7: index === 0 ? '01' : '',
          }),
        ),
        ...units.flatMap((unit) => unit.lines),
      ];
    },
  };
}
