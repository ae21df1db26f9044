import fc from 'fast-check';
import { fromCompact, type IsoDate } from '../../shared/kernel/dates.ts';
import type { ReceiptKind } from '../../shared/receipts/codec.ts';
import {
  DETAILS,
  type Diagnosis,
  NO_DETAILS,
  type ReceiptDetails,
  type Visits,
} from '../../shared/receipts/receipt-details.ts';
import { digits } from './arbitrary-values.ts';

const words = fc.string({ unit: fc.constantFrom(...'高血圧症の疑い右左肩'), maxLength: 12 });
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => fromCompact(at.toISOString().slice(0, 10).replaceAll('-', '')) as IsoDate);

const diagnosis: fc.Arbitrary<Diagnosis> = fc.record({
  line: fc.constant(0),
  code: digits(7),
  startedOn: fc.option(date, { nil: undefined }),
  outcome: fc.constantFrom('1', '2', '3', '4'),
  modifiers: fc.array(digits(4), { maxLength: 20 }),
  name: words,
  main: fc.boolean(),
  note: words,
});

const visits: fc.Arbitrary<Visits> = fc.record({
  line: fc.constant(0),
  payer: fc.constantFrom('1', '2'),
  days: fc
    .uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 31 })
    .map((days) => days.sort((a, b) => a - b).map((day) => ({ day, mark: '129'[day % 3] ?? '' }))),
});

const department = fc.record({
  name: digits(2),
  part: fc.constantFrom('', '01'),
  sex: fc.constant(''),
  treatment: fc.constantFrom('', '12'),
  disease: fc.constant(''),
});

/** Details that a receipt of the kind can have. */
export function details(kind: ReceiptKind): fc.Arbitrary<ReceiptDetails> {
  const layout = DETAILS[kind];
  const where = <Of>(field: number, of: fc.Arbitrary<Of>, none: Of) =>
    field === 0 ? fc.constant(none) : of;
  const clinic = kind === 'medical' || kind === 'dpc';
  return fc
    .record({
      wards: where(layout.wards, fc.array(digits(2), { maxLength: 4 }), []),
      beds: where(
        layout.beds,
        fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
        undefined,
      ),
      chartNumber: where(layout.chartNumber, digits(6), ''),
      claimInfo: where(layout.claimInfo, words, ''),
      departments: fc.array(department, { maxLength: layout.departments.length }),
      patientStates: where(layout.patientStates, fc.array(digits(3), { maxLength: 3 }), []),
      visits: fc.array(visits, { maxLength: 2 }),
      counterPayment: fc.constantFrom('', '00', '01'),
      diagnoses: clinic ? fc.array(diagnosis, { maxLength: 4 }) : fc.constant([]),
      ungrouped: clinic
        ? fc.option(fc.record({ reason: digits(2), dpcCode: digits(14) }), { nil: undefined })
        : fc.constant(undefined),
      statements: clinic
        ? fc.array(fc.record({ line: fc.constant(0), kind: digits(2), text: words }), {
            maxLength: 2,
          })
        : fc.constant([]),
    })
    .map((given) => ({ ...NO_DETAILS, ...given }));
}
